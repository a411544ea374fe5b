import * as z from 'zod';
import type { AreaPlan } from '#src/domain/area.ts';
import { type BoardSettings, boardParts, type Commentary } from '#src/domain/boardPack.ts';
import { indicatorIds } from '#src/domain/indicator.ts';
import { ratings } from '#src/domain/rating.ts';
import { filledText, known, partialDate, text } from './common.ts';

const someText = text.default('');
const someDate = partialDate.nullable().default(null);

const rating = z.enum(ratings, `wanted one of ${ratings.join(', ')}`);
const someRating = rating.nullable().default(null);

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
}) satisfies z.ZodType<AreaPlan>;

/** A marking stands on every page and at the head of every printed one, so it is one short line. */
export const markingForm = /^[^\r\n]{0,60}$/;

export const boardSettings = z.strictObject({
  marking: text
    .regex(markingForm, 'wanted a marking on one line, of at most 60 characters')
    .default(''),
  ratingMeanings: z
    .partialRecord(rating, filledText, `wanted meanings of ${ratings.join(', ')}`)
    .default({}),
  oldAfterDays: z
    .int('wanted a whole number of days')
    .min(1, 'wanted 1 or more')
    .nullable()
    .default(null),
}) satisfies z.ZodType<BoardSettings>;

const subjects = [...boardParts, ...indicatorIds] as const;

export const commentary = z
  .strictObject({
    id: filledText,
    about: z.enum(subjects, `wanted one of ${subjects.join(', ')}`),
    note: someText,
    question: someText,
    ...known,
  })
  .refine(
    ({ note, question }) => /\S/.test(note + question),
    'wanted a note, a question or both',
  ) satisfies z.ZodType<Commentary>;
