import * as z from 'zod/mini';
import { indicatorIds, polarities } from '#src/core/model/indicator.ts';
import {
  endsQuarter,
  type Measure,
  measureKinds,
  measurePeriods,
  measureUnits,
  mostRestatements,
  type NewMeasureValue,
  targetSetters,
} from '#src/core/model/measure.ts';
import {
  arrayOf,
  figure,
  filledText,
  inKnownOrder,
  kept,
  known,
  line,
  note,
  notKnownBefore,
  partialDate,
  recordId,
  text,
  title,
} from './common.ts';
import { limits } from './limits.ts';
import { dayForm, monthForm } from './textPatterns.ts';

const month = z.pipe(
  text.check(z.regex(monthForm, { error: 'wanted a month like 2026-01', abort: true })),
  partialDate,
);
const day = z.pipe(
  text.check(z.regex(dayForm, { error: 'wanted a day like 2026-01-12', abort: true })),
  partialDate,
);
const { min, max } = limits.statement;
const number = z
  .number('wanted a number')
  .check(z.minimum(min, `wanted ${min} or more`), z.maximum(max, `wanted ${max} at most`));
const oneOf = <const Word extends string>(words: readonly Word[]) =>
  z.enum(words, `wanted one of ${words.join(', ')}`);
const someText = z._default(text, '');
const someNumber = z._default(z.nullable(number), null);

const said = {
  value: figure,
  numerator: someNumber,
  denominator: someNumber,
  isProvisional: z._default(z.boolean('wanted true or false'), false),
};
const measureFigure = {
  ...known,
  ...said,
  note: someText,
  withdrawn: z.exactOptional(z.enum(['restored', 'emptied'])),
};

/** The body of a value to record: of a month, or of a quarter by its last month. */
export const newMeasureValue = z
  .strictObject({
    period: month,
    ...said,
    note: z._default(note, ''),
    isWithdrawn: z.exactOptional(z.literal(true, 'wanted true, or nothing')),
  })
  .check(
    z.refine(
      ({ isWithdrawn, value: given, numerator, denominator }) =>
        !isWithdrawn || (given === 'x' && numerator === null && denominator === null),
      { path: ['value'], error: 'wanted x, and nothing counted, where a value is withdrawn' },
    ),
  ) satisfies z.ZodMiniType<NewMeasureValue>;

const value = z
  .strictObject({
    period: month,
    ...measureFigure,
    restatedFrom: z.exactOptional(arrayOf(z.strictObject(measureFigure), mostRestatements)),
  })
  .check(notKnownBefore('period', 'the month'), inKnownOrder('restatedFrom'));

const state = {
  name: title,
  shortName: z.exactOptional(title),
  theme: title,
  unit: oneOf(measureUnits),
  unitName: title,
  decimals: z.union([z.literal(0), z.literal(1), z.literal(2)], 'wanted 0, 1 or 2'),
  polarity: oneOf(polarities),
  period: oneOf(measurePeriods),
  kind: oneOf(measureKinds),
  definition: text,
  numeratorName: z._default(line, ''),
  denominatorName: z._default(line, ''),
  owner: z._default(line, ''),
  sourceId: recordId,
  indicatorId: z._default(z.nullable(oneOf(indicatorIds)), null),
  screensOutliers: z._default(z.boolean('wanted true or false'), true),
  areaIds: z._default(arrayOf(recordId, limits.parts), []),
};

const shape = z.strictObject({
  id: recordId,
  ...state,
  ...kept(state),
  values: arrayOf(value, limits.periods),
  targets: z._default(
    arrayOf(
      z.strictObject({
        ...known,
        from: partialDate,
        value: z.nullable(number),
        setBy: oneOf(targetSetters),
        setByName: z._default(line, ''),
      }),
      limits.parts,
    ),
    [],
  ),
  trajectory: z._default(
    arrayOf(z.strictObject({ ...known, period: month, value: number }), limits.periods),
    [],
  ),
  recalculations: z._default(
    arrayOf(z.strictObject({ ...known, from: month, reason: filledText }), limits.parts),
    [],
  ),
  commentary: z._default(
    arrayOf(z.strictObject({ ...known, on: day, by: line, text: filledText }), limits.parts),
    [],
  ),
  actionIds: z._default(arrayOf(recordId, limits.parts), []),
});

/** One of the council's own measures, its months in order and none of them twice. */
export const measure = shape.check(
  z.superRefine(({ period, values, targets, trajectory, recalculations }, context) => {
    const fault = (path: (string | number)[], input: string, message: string) =>
      context.addIssue({ code: 'custom', path, input, message });
    for (const [index, one] of values.entries()) {
      const before = values[index - 1]?.period ?? '';
      const path = ['values', index, 'period'];
      if (one.period <= before) fault(path, one.period, `wanted a month after ${before}`);
      if (period === 'quarter' && !endsQuarter(one.period)) {
        fault(path, one.period, 'wanted the last month of a quarter: 03, 06, 09 or 12');
      }
    }
    const sorted = (list: string, field: string, dates: readonly string[]) => {
      for (const [index, date] of dates.entries()) {
        const before = dates[index - 1] ?? '';
        if (date < before) fault([list, index, field], date, `wanted a date not before ${before}`);
      }
    };
    sorted(
      'targets',
      'from',
      targets.map(({ from }) => from),
    );
    sorted(
      'trajectory',
      'period',
      trajectory.map((one) => one.period),
    );
    sorted(
      'recalculations',
      'from',
      recalculations.map(({ from }) => from),
    );
  }),
) satisfies z.ZodMiniType<Measure>;
