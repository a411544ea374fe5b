import { isNumber, missingMeaning } from '#src/core/model/figure.ts';
import type { Measure, MeasureFigure, Month, NewMeasureValue } from '#src/core/model/measure.ts';
import { capitalised, formatDate } from '#src/core/text/format.ts';

/** A month of a measure within a sentence: "October 2026", "the quarter to December 2026". */
export const periodText = (period: Month, measure: Pick<Measure, 'period'>): string =>
  measure.period === 'month' ? formatDate(period) : `the quarter to ${formatDate(period)}`;

/** As it was typed, not rounded: two that differ must not look the same. */
const exact = (value: number) =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 }).format(value).replace('-', '−');

/** What is said of one month, by the names of its parts; a part that says nothing is empty. */
export function valueParts(
  { unit }: Pick<Measure, 'unit'>,
  said: NewMeasureValue | MeasureFigure,
): Readonly<Record<string, string>> {
  const { value, numerator, denominator, isProvisional, note } = said;
  if ('isWithdrawn' in said && said.isWithdrawn) {
    return { Value: 'What was said last is withdrawn', Note: note };
  }
  const count = (one: number | null) => (one === null ? '' : exact(one));
  return {
    Value: isNumber(value) ? exact(value) + (unit === 'percent' ? '%' : '') : '',
    'Reason where there is none': isNumber(value) ? '' : capitalised(missingMeaning[value]),
    Numerator: count(numerator),
    Denominator: count(denominator),
    'Provisional or final': isProvisional ? 'Provisional' : 'Final',
    Note: note,
  };
}
