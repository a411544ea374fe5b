import { isNumber } from '#src/core/model/figure.ts';
import type { Measure, MeasureFigure, MeasureValue, Month } from '#src/core/model/measure.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';

/**
 * One count of one month, as it was said at one time: what a measure counts, or what it is divided by.
 * `hidden` is not published; `unknown` was never known to the board either.
 */
export interface Cell {
  readonly key: string;
  readonly series: Series;
  readonly period: Month;
  /** Its place among what was said of the month, oldest first. */
  readonly version: number;
  /** From when it is known. */
  readonly knownOn: Day;
  /** `null` where the board does not have it. */
  readonly value: number | null;
  readonly state: 'published' | 'hidden' | 'unknown';
  /** The other count of the same figure; `null` where there is none. */
  readonly beside: string | null;
}

/** One kind of count of one measure. */
export interface Series {
  readonly id: string;
  readonly measure: Measure;
  readonly of: 'counted' | 'divided-by';
  /** Whether small ones could identify somebody. */
  readonly isOfPeople: boolean;
}

/** All that was said of one month, oldest first. */
export const figuresOf = ({
  period: _period,
  restatedFrom = [],
  ...latest
}: MeasureValue): readonly MeasureFigure[] => [...restatedFrom, latest];

export const cellKey = (series: Pick<Series, 'id'>, period: Month, version: number): string =>
  `${series.id} ${period} ${version}`;

/** Whether a measure is counted and not divided: its value is the count. */
const isPlainCount = ({ unit, decimals, values }: Measure): boolean =>
  unit === 'number' &&
  decimals === 0 &&
  values.every((value) => figuresOf(value).every(({ denominator }) => denominator === null));

/**
 * Every count of the measures of a board.
 *
 * @param notOfPeople Ids of measures that count nothing that could identify somebody.
 */
export function cellsOf(
  measures: readonly Measure[],
  notOfPeople: ReadonlySet<string>,
): readonly Cell[] {
  return measures.flatMap((measure, index) => {
    const isOfPeople = !notOfPeople.has(measure.id);
    const counted: Series = { id: `${index} counted`, measure, of: 'counted', isOfPeople };
    const divisor: Series = { id: `${index} divided-by`, measure, of: 'divided-by', isOfPeople };
    const isDivided = measure.values.some((value) =>
      figuresOf(value).some(({ denominator }) => denominator !== null),
    );
    const isCount = isPlainCount(measure);
    return measure.values.flatMap((value) =>
      figuresOf(value).flatMap((figure, version): Cell[] => {
        const place = { period: value.period, version, knownOn: lastDay(figure.knownOn) };
        const key = (series: Series) => cellKey(series, value.period, version);
        const isHidden = figure.value === 'c';
        const cell = (series: Series, count: number | null, other: Series | null): Cell => ({
          ...place,
          key: key(series),
          series,
          value: isHidden && series.of === 'counted' ? null : count,
          state:
            isHidden && (series.of === 'counted' || count === null)
              ? 'hidden'
              : count === null
                ? 'unknown'
                : 'published',
          beside: other && key(other),
        });
        const count = countIn(figure, measure, isCount);
        const hasCount = count !== null || isHidden || isCount;
        const hasDivisor = figure.denominator !== null || (isDivided && isHidden);
        return [
          ...(hasCount ? [cell(counted, count, hasDivisor ? divisor : null)] : []),
          ...(hasDivisor ? [cell(divisor, figure.denominator, hasCount ? counted : null)] : []),
        ];
      }),
    );
  });
}

/** What a figure counts: said beside it, the figure itself, or what follows from it and its divisor. */
function countIn(
  { value, numerator, denominator }: MeasureFigure,
  { unit }: Measure,
  isCount: boolean,
): number | null {
  if (isCount) return isNumber(value) ? value : numerator;
  if (numerator !== null) return numerator;
  if (denominator === null || !isNumber(value)) return null;
  return Math.round((value * denominator) / (unit === 'percent' ? 100 : 1));
}
