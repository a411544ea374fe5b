import * as z from 'zod/mini';
import { type MissingSymbol, missingMeaning } from '#src/core/model/figure.ts';
import { grades } from '#src/core/model/grade.ts';
import { knownBases } from '#src/core/model/known.ts';
import { firstDay, isPartialDate, lastDay } from '#src/core/model/partialDate.ts';
import type { FieldFaultCode } from '#src/core/model/problem.ts';
import { confidences, type Source, titleBases } from '#src/core/model/source.ts';
import type { TextPart } from '#src/core/model/textPart.ts';
import { isInReach, limits } from './limits.ts';
import {
  filledTextPattern,
  httpsPattern,
  idPattern,
  partialDateForm,
  safeTextPattern,
} from './textPatterns.ts';

const symbols = Object.keys(missingMeaning) as MissingSymbol[];

const upTo = (most: number) => z.maxLength(most, `wanted at most ${most} characters here`);
const readable = 'wanted text without control characters and marks that turn its direction';

export const text = z
  .string('wanted text')
  .check(z.regex(safeTextPattern, readable), upTo(limits.characters.text));
export const filledText = z.string('wanted text').check(
  z.regex(filledTextPattern, {
    error: ({ input }) => (/\S/.test(input as string) ? readable : 'wanted text that is not empty'),
  }),
  upTo(limits.characters.text),
);
/** A title or a name: what stands in headings, links, slides and charts. */
export const title = filledText.check(upTo(limits.characters.title));
/** By which records name each other; it stands in addresses too. */
export const recordId = z
  .string('wanted text')
  .check(
    z.regex(
      idPattern,
      'wanted an id of visible characters, without spaces at its ends, that is no name like constructor',
    ),
    upTo(limits.characters.id),
  );

export const filledLine = filledText.check(upTo(limits.characters.line));
export const filledNote = filledText.check(upTo(limits.characters.note));
export const line = text.check(upTo(limits.characters.line));
export const note = text.check(upTo(limits.characters.note));

/**
 * A list that a board can show. What is longer is refused as one fault: rules between its records
 * are not looked at.
 */
export const arrayOf = <Item extends z.ZodMiniType>(item: Item, most: number = limits.records) =>
  z.array(item).check(z.maxLength(most, { error: `wanted at most ${most} of them`, abort: true }));

const inReach = `wanted a number from ${limits.figure.min} to ${limits.figure.max}`;

/** A figure is a number or a symbol; anything else, `""` and `null` too, is a fault. */
export const figure = z.union(
  [
    z.number().check(z.minimum(limits.figure.min, inReach), z.maximum(limits.figure.max, inReach)),
    z.enum(symbols),
  ],
  { error: `wanted a number or one of ${symbols.join(', ')}` },
);

export const partialDate = z.string('wanted text').check(
  z.regex(partialDateForm, {
    error: 'wanted a date like 2026, 2026-01 or 2026-01-12',
    abort: true,
  }),
  z.refine(isPartialDate, {
    error: 'wanted a date that the calendar has',
    abort: true,
    params: { code: 'not-a-date' satisfies FieldFaultCode },
  }),
  z.refine(isInReach, {
    error: `wanted a date from ${limits.years.first} to ${limits.years.last}`,
    params: { code: 'not-a-date' satisfies FieldFaultCode },
  }),
);

/** A reporting year, named by the year in which it ends. */
export const year = z
  .int('wanted a year')
  .check(
    z.minimum(limits.years.first, `wanted ${limits.years.first} or later`),
    z.maximum(limits.years.last, `wanted ${limits.years.last} at most`),
  );

export const known = {
  knownOn: partialDate,
  knownBy: z.enum(knownBases, `wanted one of ${knownBases.join(', ')}`),
};

/**
 * Refuses a record that would have been known before it can have happened: no view can say how long ago
 * it was. A vague date counts as far as it may reach, so that "2025", known on 3 March 2025, is taken.
 *
 * @param field Which field says when it happened.
 * @param happened How a message says it: "it was raised".
 */
export const notKnownBefore = <Field extends string>(field: Field, happened: string) =>
  z.superRefine<Readonly<Record<Field | 'knownOn', string>>>((record, context) => {
    const [on, knownOn] = [record[field], record.knownOn];
    // What is no date is a fault of its own.
    if (!isPartialDate(on) || !isPartialDate(knownOn) || lastDay(knownOn) >= firstDay(on)) return;
    const message = `wanted a date not before ${happened}, ${field} ${on}`;
    context.addIssue({ code: 'custom', path: ['knownOn'], input: knownOn, message });
  });

/**
 * Refuses a history in which what was said before became known after what took its place, as a view of
 * a day between them could not be made. Of one day are what members recorded one after the other: a view
 * of that day shows the last.
 *
 * @param field Of what was said before, oldest first; the record itself took the place of the last.
 */
export const inKnownOrder = <Field extends string>(field: Field) =>
  z.superRefine<
    { readonly knownOn: string } & {
      readonly [F in Field]?: readonly { readonly knownOn: string }[];
    }
  >((record, context) => {
    const before = (record[field] ?? []) as readonly { readonly knownOn: string }[];
    const days = [...before.map(({ knownOn }) => knownOn), record.knownOn];
    if (!days.every(isPartialDate)) return;
    for (const [index, earlier] of days.slice(0, -1).entries()) {
      if (lastDay(earlier) <= lastDay(days[index + 1] ?? '')) continue;
      const message = 'wanted a date not after that of what took its place';
      context.addIssue({
        code: 'custom',
        path: [field, index, 'knownOn'],
        input: earlier,
        message,
      });
    }
  });

/** Parts of a text that has some of a later date. */
export const textParts = arrayOf(
  z.strictObject({ text: filledText, knownOn: z.nullable(partialDate) }),
  limits.parts,
) satisfies z.ZodMiniType<readonly TextPart[]>;

/**
 * Refuses parts of a text that are not the whole of it: a view of today shows the text, one of an
 * earlier day the parts known then.
 *
 * @param field Of the text; its parts stand beside it, in `noteParts` beside `note`.
 */
export const madeOfParts = <Field extends string>(field: Field) =>
  z.superRefine<
    { readonly [F in Field]: string } & {
      readonly [F in `${Field}Parts`]?: readonly TextPart[];
    }
  >((record, context) => {
    const parts = record[`${field}Parts`] as readonly TextPart[] | undefined;
    if (parts === undefined || parts.map((part) => part.text).join(' ') === record[field]) return;
    const message = `wanted the parts of ${field}, which joined by spaces are the whole of it`;
    context.addIssue({ code: 'custom', path: [`${field}Parts`], input: parts, message });
  });

export const grade = z.enum(grades, `wanted a grade: ${grades.join(', ')}`);
export const confidence = z.enum(confidences, `wanted one of ${confidences.join(', ')}`);
export const httpsAddress = z
  .string('wanted text')
  .check(
    z.regex(httpsPattern, 'wanted an address that begins with https://'),
    upTo(limits.characters.address),
  );
const ons = z.string('wanted text');
export const onsCode = ons.check(z.regex(/^[EW]\d{8}$/, 'wanted an ONS code like E06000019'));
/** The code of a joint return: its members' codes joined by `+`. */
export const areaCode = ons.check(
  z.regex(
    /^[EW]\d{8}(\+[EW]\d{8}){0,9}$/,
    'wanted an ONS code like E06000019, or several joined by +',
  ),
);
export const schemaVersion = z.literal(1, 'wanted schema version 1');

/**
 * When a board had a record and what it said before, beside what it says now.
 *
 * @param state The fields of what is said at one time.
 */
export const kept = <Shape extends z.core.$ZodLooseShape>(state: Shape) => {
  const isLeftOut = z.exactOptional(z.literal(true, 'wanted true, or nothing'));
  return {
    onBoardFrom: z.exactOptional(partialDate),
    isLeftOut,
    formerStates: z.exactOptional(
      arrayOf(z.strictObject({ ...state, until: partialDate, isLeftOut }), limits.parts).check(
        inUntilOrder,
      ),
    ),
  };
};

/** Refuses a history of which two states end in the wrong order: a view of a day would have the wrong one. */
export const inUntilOrder = z.superRefine<readonly unknown[]>((states, context) => {
  const days = states.map((state) => (state as { readonly until: string }).until);
  if (!days.every(isPartialDate)) return;
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (before === undefined || lastDay(before) < lastDay(day)) continue;
    const message = `wanted a date after ${before}`;
    context.addIssue({ code: 'custom', path: [index, 'until'], input: day, message });
  }
});

const sourceState = {
  title,
  titleBasis: z.exactOptional(z.enum(titleBases, `wanted one of ${titleBases.join(', ')}`)),
  publisher: title,
  shortPublisher: z.exactOptional(title),
  publishedOn: z.nullable(partialDate),
  url: z.nullable(httpsAddress),
  kind: title,
  licence: filledText,
  extentRead: text,
};

export const source = z.strictObject({
  id: recordId,
  ...sourceState,
  ...kept(sourceState),
}) satisfies z.ZodMiniType<Source>;
