import * as z from 'zod/mini';
import type { AreaPlan } from '#src/core/model/area.ts';
import { type BoardSettings, boardParts, type Commentary } from '#src/core/model/boardPack.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import {
  editionParts,
  type PublicEdition,
  suppressedUpToLimits,
} from '#src/core/model/publicEdition.ts';
import { ratings } from '#src/core/model/rating.ts';
import { arrayOf, filledText, kept, known, partialDate, recordId, text } from './common.ts';
import { limits } from './limits.ts';

const someText = z._default(text, '');
const someDate = z._default(z.nullable(partialDate), null);

const rating = z.enum(ratings, `wanted one of ${ratings.join(', ')}`);
const someRating = z._default(z.nullable(rating), null);

const someDays = z._default(
  z.nullable(
    z
      .int('wanted a whole number of days')
      .check(
        z.minimum(1, 'wanted 1 or more'),
        z.maximum(limits.days, `wanted at most ${limits.days}`),
      ),
  ),
  null,
);

/** What a council may give for an area: any part, or none. */
export const areaPlan = z.strictObject({
  ...known,
  owner: someText,
  dueOn: someDate,
  nextStep: someText,
  delivery: someRating,
  impact: someRating,
  target: someText,
  targetBy: someDate,
  commentary: someText,
}) satisfies z.ZodMiniType<AreaPlan>;

/** A marking stands on every page and at the head of every printed one, so it is one short line. */
export const markingPattern = /^[^\r\n]{0,60}$/;

/** A contact stands in a sentence, so it is one line. */
export const contactPattern = /^[^\r\n]{0,200}$/;

export const boardSettings = z.strictObject({
  marking: z._default(
    text.check(z.regex(markingPattern, 'wanted a marking on one line, of at most 60 characters')),
    '',
  ),
  ratingMeanings: z._default(
    z.partialRecord(rating, filledText, `wanted meanings of ${ratings.join(', ')}`),
    {},
  ),
  oldAfterDays: someDays,
  renewAfterDays: someDays,
  accessibilityContact: z._default(
    text.check(z.regex(contactPattern, 'wanted a contact on one line, of at most 200 characters')),
    '',
  ),
}) satisfies z.ZodMiniType<BoardSettings>;

const { least, most } = suppressedUpToLimits;

/** That a board is a public edition. */
export const publicEdition = z.strictObject({
  madeOn: partialDate,
  leftOut: arrayOf(
    z.enum(editionParts, `wanted one of ${editionParts.join(', ')}`),
    editionParts.length,
  ),
  suppressedUpTo: z
    .int('wanted a whole number')
    .check(z.minimum(least, `wanted ${least} or more`), z.maximum(most, `wanted ${most} at most`)),
}) satisfies z.ZodMiniType<PublicEdition>;

const subjects = [...boardParts, ...indicatorIds] as const;

const commentaryState = {
  about: z.enum(subjects, `wanted one of ${subjects.join(', ')}`),
  note: someText,
  question: someText,
  ...known,
};

export const commentary = z
  .strictObject({ id: recordId, ...commentaryState, ...kept(commentaryState) })
  .check(
    z.refine(
      ({ note, question }) => /\S/.test(note + question),
      'wanted a note, a question or both',
    ),
  ) satisfies z.ZodMiniType<Commentary>;
