import * as z from 'zod/mini';
import {
  type BoardRecords,
  type Membership,
  memberRoles,
  recordKinds,
} from '#src/core/model/boardRecords.ts';
import { dayForm } from './textPatterns.ts';

const displayName = z.string('wanted text').check(z.minLength(1, 'wanted a name'));
const role = z.enum(memberRoles);

/** Answer to `GET me`. */
export const membership = z.object({
  displayName,
  boards: z.array(z.object({ authorityCode: z.string('wanted an ONS code'), role })),
}) satisfies z.ZodMiniType<Membership>;

const day = z.string('wanted a day').check(z.regex(dayForm, 'wanted a day like 2026-01-12'));
const by = z.object({ displayName, role });

/** Answer to `GET authorities/{code}/records`. */
export const boardRecords = z.object({
  schemaVersion: z.literal(1),
  records: z.array(
    z.object({
      name: z.string('wanted text'),
      kind: z.enum(recordKinds),
      id: z.string('wanted text'),
      recordedOn: day,
      by,
      body: z.unknown(),
      setAside: z.nullable(z.string('wanted a reason or null')),
      changes: z.array(
        z.object({
          what: z.enum(['corrected', 'withdrawn']),
          name: z.string('wanted text'),
          recordedOn: day,
          by,
        }),
      ),
    }),
  ),
}) satisfies z.ZodMiniType<BoardRecords>;
