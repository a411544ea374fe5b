import * as z from 'zod/mini';
import type { Disagreement, NotClaimed } from '#src/core/model/claims.ts';
import { arrayOf, filledText, kept, known, recordId } from './common.ts';
import { limits } from './limits.ts';

const disagreementState = {
  ...known,
  point: filledText,
  said: filledText,
  used: filledText,
  sourceIds: arrayOf(recordId, limits.parts).check(
    z.minLength(1, 'wanted the id of at least one source'),
  ),
};

export const disagreement = z.strictObject({
  id: recordId,
  ...disagreementState,
  ...kept(disagreementState),
}) satisfies z.ZodMiniType<Disagreement>;

const notClaimedState = { ...known, claim: filledText, reason: filledText };

export const notClaimed = z.strictObject({
  id: recordId,
  ...notClaimedState,
  ...kept(notClaimedState),
}) satisfies z.ZodMiniType<NotClaimed>;
