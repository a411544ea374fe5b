import * as z from 'zod/mini';
import {
  fieldFaultCodes,
  type Problem,
  type StaleProblem,
  type ValidationProblem,
} from '#src/core/model/problem.ts';
import { boardPack } from './boardPack.ts';
import { filledText, partialDate } from './common.ts';

// Not strict: RFC 9457 has a reader pass over members that it does not know.
const members = {
  type: z._default(filledText, 'about:blank'),
  title: filledText,
  status: z
    .int('wanted an HTTP status')
    .check(z.minimum(400, 'wanted 400 to 599'), z.maximum(599, 'wanted 400 to 599')),
  detail: filledText,
};

/** Why a request was refused. */
export const problem = z.object(members) satisfies z.ZodMiniType<Problem>;

const count = z.int('wanted a whole number').check(z.minimum(1, 'wanted 1 or more'));

/** 422: every fault with its place. */
export const validationProblem = z.object({
  ...members,
  errors: z
    .array(
      z.object({
        pointer: z
          .string('wanted text')
          .check(z.regex(/^#(\/.*)?$/, 'wanted a pointer like #/evidence/on')),
        detail: filledText,
        code: z.exactOptional(
          z.enum(fieldFaultCodes, `wanted one of ${fieldFaultCodes.join(', ')}`),
        ),
        limit: z.exactOptional(z.union([count, partialDate])),
      }),
    )
    .check(z.minLength(1, 'wanted at least one fault')),
}) satisfies z.ZodMiniType<ValidationProblem>;

/** 412: with the board as it is now. */
export const staleProblem = z.object({
  ...members,
  current: boardPack,
}) satisfies z.ZodMiniType<StaleProblem>;
