import type { Measure, MeasureFigure, MeasureValue } from '#src/core/model/measure.ts';
import { cellKey, figuresOf } from './cells.ts';
import type { Suppression } from './suppress.ts';

/** Measures without the counts that are suppressed, and how many figures that were. */
export interface Suppressed {
  readonly measures: readonly Measure[];
  /** Figures that are suppressed now and were not before, restated ones too. */
  readonly count: number;
  /** Of these, those that are not small themselves. */
  readonly secondary: number;
}

/** A figure is `c` where a count of it is suppressed; what it was divided by stays where it gives nothing away. */
export function withoutSmallCounts(
  measures: readonly Measure[],
  { hidden, small }: Suppression,
): Suppressed {
  let count = 0;
  let secondary = 0;
  const without = (index: number, value: MeasureValue): MeasureValue => {
    const keys = (version: number) =>
      (['counted', 'divided-by'] as const).map((of) =>
        cellKey({ id: `${index} ${of}` }, value.period, version),
      ) as [string, string];
    const figures = figuresOf(value).map((figure, version): MeasureFigure => {
      const [counted, divisor] = keys(version);
      if (!hidden.has(counted) && !hidden.has(divisor)) {
        return figure.value === 'c' ? { ...figure, numerator: null } : figure;
      }
      if (figure.value !== 'c') count += 1;
      if (figure.value !== 'c' && !small.has(counted) && !small.has(divisor)) secondary += 1;
      return {
        ...figure,
        value: 'c',
        numerator: null,
        ...(hidden.has(divisor) && { denominator: null }),
      };
    });
    const latest = figures.at(-1);
    const { restatedFrom } = value;
    return {
      ...value,
      ...latest,
      ...(restatedFrom && { restatedFrom: figures.slice(0, -1) }),
    };
  };
  const suppressed = measures.map((measure, index) => ({
    ...measure,
    values: measure.values.map((value) => without(index, value)),
  }));
  return { measures: suppressed, count, secondary };
}
