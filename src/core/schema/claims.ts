import * as z from 'zod/mini';
import type { Disagreement, NotClaimed } from '#src/core/model/claims.ts';
import { arrayOf, filledText, known, recordId } from './common.ts';
import { limits } from './limits.ts';

export const disagreement = z.strictObject({
  id: recordId,
  ...known,
  point: filledText,
  said: filledText,
  used: filledText,
  sourceIds: arrayOf(recordId, limits.parts).check(
    z.minLength(1, 'wanted the id of at least one source'),
  ),
}) satisfies z.ZodMiniType<Disagreement>;

export const notClaimed = z.strictObject({
  id: recordId,
  ...known,
  claim: filledText,
  reason: filledText,
}) satisfies z.ZodMiniType<NotClaimed>;
