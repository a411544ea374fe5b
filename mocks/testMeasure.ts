import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import { addMonths, type Measure, type MeasureValue, type Month } from '#src/core/model/measure.ts';
import { measure } from '#src/core/schema/measure.ts';

/** When a month of a test is known: on the eighth day of the next. */
const knownAfter = (period: Month) => `${addMonths(period, 1)}-08`;

/**
 * Months of a measure, each known on the eighth of the next; `null` for a month without a row.
 *
 * @param first The month of the first of them.
 */
export const testMonths = (
  figures: readonly FigureOrNoRow[],
  first: Month = '2023-12',
): MeasureValue[] =>
  figures.flatMap((value, index) => {
    const period = addMonths(first, index);
    if (value === null) return [];
    return [
      {
        period,
        value,
        numerator: null,
        denominator: null,
        isProvisional: false,
        note: '',
        knownOn: knownAfter(period),
        knownBy: 'published',
      },
    ];
  });

/** What is known with everything else of a measure. */
export const knownEarly = { knownOn: '2023-12-01', knownBy: 'published' } as const;

/**
 * A measure of Exampleshire of which lower is better, in whole numbers.
 *
 * @param figures By month from December 2023 on, or from the first month that `more` has values of.
 */
export const testMeasure = (
  figures: readonly FigureOrNoRow[],
  more: Partial<Measure> = {},
): Measure =>
  measure.parse({
    id: 'example-count',
    name: 'Examples left',
    theme: 'Examples',
    unit: 'number',
    unitName: 'examples',
    decimals: 0,
    polarity: 'lower',
    period: 'month',
    kind: 'single',
    definition: 'Examples that are left at the end of the month.',
    sourceId: 'T1',
    values: testMonths(figures),
    ...more,
  });

/** A target that holds from a date. */
export const testTarget = (value: number | null, from = '2023-12'): Measure['targets'][number] => ({
  ...knownEarly,
  from,
  value,
  setBy: 'local',
  setByName: 'the Improvement Board',
});
