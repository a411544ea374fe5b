import * as z from 'zod/mini';
import {
  type AreaUpdate,
  type PlanChange,
  recordableStatuses,
} from '#src/core/model/areaUpdate.ts';
import type { FieldFaultCode } from '#src/core/model/problem.ts';
import { ratings } from '#src/core/model/rating.ts';
import {
  filledLine,
  filledNote,
  httpsAddress,
  line,
  note,
  partialDate,
  recordId,
} from './common.ts';

const rating = z.nullable(z.enum(ratings, `wanted one of ${ratings.join(', ')}`));

const evidence = z.strictObject({
  status: z.enum(recordableStatuses, `wanted one of ${recordableStatuses.join(', ')}`),
  on: partialDate,
  text: filledNote,
  source: z.strictObject({
    title: filledLine,
    publisher: filledLine,
    url: z._default(z.nullable(httpsAddress), null),
  }),
});

const plan = z.strictObject({
  owner: z.exactOptional(line),
  dueOn: z.exactOptional(z.nullable(partialDate)),
  nextStep: z.exactOptional(note),
  delivery: z.exactOptional(rating),
  impact: z.exactOptional(rating),
  target: z.exactOptional(note),
  targetBy: z.exactOptional(z.nullable(partialDate)),
  commentary: z.exactOptional(note),
}) satisfies z.ZodMiniType<PlanChange>;

/** The body of a recorded update on an area: evidence, parts of the plan, evidence withdrawn. */
export const areaUpdate = z
  .strictObject({
    evidence: z._default(z.nullable(evidence), null),
    plan: z.prefault(plan, {}),
    withdraws: z.exactOptional(recordId),
  })
  .check(
    z.refine(
      ({ evidence: given, plan: changed, withdraws }) =>
        given !== null || Object.keys(changed).length > 0 || withdraws !== undefined,
      {
        error: 'wanted evidence, a part of the plan, or both',
        params: { code: 'nothing-filled' satisfies FieldFaultCode },
      },
    ),
  ) satisfies z.ZodMiniType<AreaUpdate>;
