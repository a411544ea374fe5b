import * as z from 'zod/mini';
import type { Action, ActionState } from '#src/core/model/action.ts';
import { ratings } from '#src/core/model/rating.ts';
import {
  arrayOf,
  filledText,
  inKnownOrder,
  known,
  line,
  notKnownBefore,
  partialDate,
  recordId,
  text,
} from './common.ts';
import { completion, notDoneLater } from './completion.ts';
import { limits } from './limits.ts';

const someText = z._default(text, '');
const someId = z._default(z.nullable(recordId), null);
const someRating = z._default(
  z.nullable(z.enum(ratings, `wanted one of ${ratings.join(', ')}`)),
  null,
);

const state = {
  ...known,
  text: filledText,
  areaId: someId,
  owner: z._default(line, ''),
  isOwnerInPost: z._default(z.nullable(z.boolean('wanted true, false or null')), null),
  dueOn: z._default(z.nullable(partialDate), null),
  dueWords: z._default(line, ''),
  delivery: someRating,
  impact: someRating,
  successMeasure: someText,
  measureId: someId,
  evidenceWanted: someText,
  completion: z._default(z.nullable(completion), null),
  isDropped: z._default(z.boolean('wanted true or false'), false),
};

const actionState = z.strictObject(state).check(notDoneLater) satisfies z.ZodMiniType<ActionState>;

/** One action of the council's plan: what was said of it is in order, and so are its notes. */
export const action = z
  .strictObject({
    id: recordId,
    sourceId: recordId,
    ...state,
    formerStates: z.exactOptional(arrayOf(actionState, limits.parts)),
    notes: z._default(
      arrayOf(
        z
          .strictObject({ ...known, on: partialDate, text: filledText })
          .check(notKnownBefore('on', 'the note')),
        limits.parts,
      ),
      [],
    ),
  })
  .check(notDoneLater, inKnownOrder('formerStates')) satisfies z.ZodMiniType<Action>;
