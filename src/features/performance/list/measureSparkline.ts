import type { MeasureMonth } from '#src/features/performance/measureMonths.ts';

export interface SparklineSize {
  readonly width: number;
  readonly height: number;
}

/** So many of the latest months are drawn. */
export const sparklineMonths = 36;

/** Room for half of a mark. */
const margin = 5;

/** A point of a small line, in units of its drawing. */
interface SparklinePoint {
  readonly x: number;
  readonly y: number;
  readonly month: MeasureMonth;
}

/** Months of one segment with the range that they are judged by. */
interface SparklineBand {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly mean: number;
}

interface MeasureSparkline {
  /** SVG path; a month without a figure breaks it. */
  readonly line: string;
  readonly target: string;
  readonly points: readonly SparklinePoint[];
  readonly bands: readonly SparklineBand[];
}

/** The latest months of a measure for a drawing of a size in pixels, each month in its place whether it has a figure or not. */
export function measureSparkline(
  all: readonly MeasureMonth[],
  { width, height }: SparklineSize,
): MeasureSparkline {
  const months = all.slice(-sparklineMonths);
  const numbers = months.flatMap(({ value, lower, upper, target }) =>
    [value, lower, upper, target?.value].filter((one) => typeof one === 'number'),
  );
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const round = (value: number) => Math.round(10 * value) / 10;
  const step = (width - 2 * margin) / (sparklineMonths - 1);
  const xOf = (index: number) => round(width - margin - (months.length - 1 - index) * step);
  const yOf = (value: number) =>
    round(
      high === low ? height / 2 : margin + ((high - value) / (high - low)) * (height - 2 * margin),
    );
  const pathOf = (values: readonly (number | null)[], isStepped = false) =>
    values
      .map((value, index) => {
        if (value === null) return '';
        const before = values[index - 1] ?? null;
        const point = `${xOf(index)} ${yOf(value)}`;
        if (before === null) return `M${point}`;
        return isStepped && before !== value ? `H${xOf(index)} V${yOf(value)}` : `L${point}`;
      })
      .join('');
  const segments = [...new Set(months.map(({ segment }) => segment))];
  return {
    line: pathOf(months.map(({ value }) => value)),
    target: pathOf(
      months.map(({ target }) => target?.value ?? null),
      true,
    ),
    points: months.flatMap((month, index) =>
      month.value === null ? [] : [{ x: xOf(index), y: yOf(month.value), month }],
    ),
    bands: segments.flatMap((segment) => {
      const first = months.findIndex((month) => month.segment === segment);
      const last = months.findLastIndex((month) => month.segment === segment);
      const { lower = null, upper = null, mean = null } = months[first] ?? {};
      if (lower === null || upper === null || mean === null) return [];
      const [left, right] = [xOf(first) - step / 2, xOf(last) + step / 2];
      const top = yOf(upper);
      return [
        {
          x: round(Math.max(0, left)),
          width: round(Math.min(width, right) - Math.max(0, left)),
          y: top,
          height: round(yOf(lower) - top),
          mean: yOf(mean),
        },
      ];
    }),
  };
}
