import * as z from 'zod/mini';
import type { Disagreement, NotClaimed } from '#src/domain/claims.ts';
import { filledText, known } from './common.ts';

export const disagreement = z.strictObject({
  id: filledText,
  ...known,
  point: filledText,
  said: filledText,
  used: filledText,
  sourceIds: z.array(filledText).check(z.minLength(1, 'wanted the id of at least one source')),
}) satisfies z.ZodMiniType<Disagreement>;

export const notClaimed = z.strictObject({
  id: filledText,
  ...known,
  claim: filledText,
  reason: filledText,
}) satisfies z.ZodMiniType<NotClaimed>;
