import type { Measure } from '#src/core/model/measure.ts';
import { capitalised, formatList } from '#src/core/text/format.ts';
import { formatPeriod } from './measureFormat.ts';
import type { MeasureMonth } from './measureMonths.ts';

/** Which months have no figure, and why: "August 2026 was not supplied; September 2026 is suppressed"; empty for none. */
export function missingMonthsText(
  months: readonly Pick<MeasureMonth, 'period' | 'missing'>[],
  measure: Pick<Measure, 'period'>,
): string {
  const said = (isSuppressed: boolean, one: string, many: string): string => {
    const names = months
      .filter(({ missing }) => (missing === 'c') === isSuppressed)
      .map(({ period }) => formatPeriod(period, measure));
    if (names.length === 0) return '';
    return `${formatList(names)} ${names.length === 1 ? one : many}`;
  };
  const parts = [
    said(false, 'was not supplied', 'were not supplied'),
    said(true, 'is suppressed', 'are suppressed'),
  ];
  return capitalised(parts.filter((part) => part !== '').join('; '));
}
