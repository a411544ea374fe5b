import * as z from 'zod/mini';
import { type MissingSymbol, missingMeaning } from '#src/domain/figure.ts';
import { grades } from '#src/domain/grade.ts';
import { knownBases } from '#src/domain/known.ts';
import { isPartialDate } from '#src/domain/partialDate.ts';
import { confidences, type Source } from '#src/domain/source.ts';

const symbols = Object.keys(missingMeaning) as MissingSymbol[];

export const text = z.string('wanted text');
export const filledText = text.check(z.regex(/\S/, 'wanted text that is not empty'));

/** Longer than anything a board should have to read in a meeting. */
const longest = { line: 200, note: 4000 };

const upTo = (most: number) => z.maxLength(most, `wanted at most ${most} characters here`);

export const filledLine = filledText.check(upTo(longest.line));
export const filledNote = filledText.check(upTo(longest.note));
export const line = text.check(upTo(longest.line));
export const note = text.check(upTo(longest.note));

/** A figure is a finite number or a symbol; anything else, `""` and `null` too, is a fault. */
export const figure = z.union([z.number(), z.enum(symbols)], {
  error: `wanted a number or one of ${symbols.join(', ')}`,
});

export const partialDate = text.check(
  z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, {
    error: 'wanted a date like 2026, 2026-01 or 2026-01-12',
    abort: true,
  }),
  z.refine(isPartialDate, 'wanted a date that the calendar has'),
);

export const known = {
  knownOn: partialDate,
  knownBy: z.enum(knownBases, `wanted one of ${knownBases.join(', ')}`),
};

export const grade = z.enum(grades, `wanted a grade: ${grades.join(', ')}`);
export const confidence = z.enum(confidences, `wanted one of ${confidences.join(', ')}`);
export const httpsAddress = text.check(
  z.regex(/^https:\/\/[^\s/]+\S*$/, 'wanted an address that begins with https://'),
);
export const onsCode = text.check(z.regex(/^[EW]\d{8}$/, 'wanted an ONS code like E06000019'));
/** The code of a joint return: its members' codes joined by `+`. */
export const areaCode = text.check(
  z.regex(/^[EW]\d{8}(\+[EW]\d{8})*$/, 'wanted an ONS code like E06000019, or several joined by +'),
);
export const schemaVersion = z.literal(1, 'wanted schema version 1');

export const source = z.strictObject({
  id: filledText,
  title: filledText,
  publisher: filledText,
  publishedOn: z.nullable(partialDate),
  url: z.nullable(httpsAddress),
  kind: filledText,
  licence: filledText,
  extentRead: text,
}) satisfies z.ZodMiniType<Source>;
