import type { Measure, Month } from '#src/core/model/measure.ts';
import { formatCount, formatDate, formatNumber } from '#src/core/text/format.ts';
import type { MeasureMonth } from './measureMonths.ts';

type Format = Pick<Measure, 'unit' | 'decimals'>;

const sign = ({ unit }: Pick<Measure, 'unit'>) => (unit === 'percent' ? '%' : '');

/** A figure of a measure as it stands everywhere: `22.3%`, `18.1`, `33`. */
export const formatFigure = (value: number, measure: Format): string =>
  formatNumber(value, measure.decimals) + sign(measure);

/** A target, without decimals that say nothing: `15%`, `16`, `12.5%`. */
export const formatTarget = (value: number, measure: Format): string =>
  Number.isInteger(value) ? formatNumber(value, 0) + sign(measure) : formatFigure(value, measure);

/** Whether its figures are counts, of which there are whole ones only. */
const isWhole = ({ unit, decimals }: Format) => unit === 'number' && decimals === 0;

/** A target and its better side: `16 or lower`, `10 or fewer`, `85% or higher`, `100%`. */
export function formatTargetSide(value: number, measure: Format & Pick<Measure, 'polarity'>) {
  const target = formatTarget(value, measure);
  const isEnd = measure.unit === 'percent' && (value === 100 || value === 0);
  if (measure.polarity === 'none' || isEnd) return target;
  const [lower, higher] = isWhole(measure) ? ['fewer', 'more'] : ['lower', 'higher'];
  return `${target} or ${measure.polarity === 'lower' ? lower : higher}`;
}

/** The usual range as a board would say it; `null` where there are no limits. */
export interface UsualRange {
  readonly lower: number;
  readonly upper: number;
  readonly lowerText: string;
  readonly upperText: string;
}

/**
 * The control limits in words: the whole numbers inside them for a count, and never below 0 or above
 * 100% where no figure can be. The limits themselves are not cut off.
 */
export function usualRange(
  { lower, upper }: Pick<MeasureMonth, 'lower' | 'upper'>,
  measure: Format,
): UsualRange | null {
  if (lower === null || upper === null) return null;
  const highest = measure.unit === 'percent' ? Math.min(upper, Math.max(100, lower)) : upper;
  const lowest = Math.min(Math.max(lower, 0), highest);
  const inside = [Math.ceil(lowest), Math.floor(highest)] as const;
  const range = isWhole(measure) && inside[0] <= inside[1] ? inside : ([lowest, highest] as const);
  const decimals =
    isWhole(measure) && range !== inside ? ({ ...measure, decimals: 1 } as const) : measure;
  const [lowerText, upperText] = range.map((one) => formatFigure(one, decimals)) as [
    string,
    string,
  ];
  return { lower: range[0], upper: range[1], lowerText, upperText };
}

/** `18 to 29`. */
export const formatRange = ({ lowerText, upperText }: UsualRange): string =>
  `${lowerText} to ${upperText}`;

/** `November 2026`; of a quarter `the quarter to September 2026`. */
export const formatPeriod = (period: Month, { period: kind }: Pick<Measure, 'period'>): string =>
  kind === 'month' ? formatDate(period) : `the quarter to ${formatDate(period)}`;

/** The same without the year where that is the year of another: `May`, `May 2025`. */
export const formatPeriodBeside = (
  period: Month,
  other: Month,
  measure: Pick<Measure, 'period'>,
): string => {
  const text = formatPeriod(period, measure);
  return period.slice(0, 4) === other.slice(0, 4) ? text.replace(/ \d{4}$/, '') : text;
};

/** `nine months`, `one quarter`. */
export const formatPeriods = (count: number, { period }: Pick<Measure, 'period'>): string =>
  `${formatCount(count)} ${period}${count === 1 ? '' : 's'}`;

/** The size of a difference: `6.3 percentage points`, `2.1`. */
export function formatSize(difference: number, { unit, decimals }: Format): string {
  const size = formatNumber(Math.abs(difference), decimals);
  if (unit === 'number') return size;
  return `${size} percentage ${Number(size) === 1 ? 'point' : 'points'}`;
}
