import { isNumber } from '#src/core/model/figure.ts';
import type { Trend, TrendLine } from './trend.ts';

interface SparklineSize {
  readonly width: number;
  readonly height: number;
}

interface SparklinePath {
  readonly line: TrendLine;
  /** SVG path; a year without a number breaks it. Empty without any number. */
  readonly path: string;
  /** Its last point; `null` without any. */
  readonly last: { readonly x: number; readonly y: number } | null;
}

/** Room for half of a line's width and of the last point. */
const margin = 4;

/**
 * England's line and the authority's, in that order, for a drawing of a size in pixels. A rate is on
 * its indicator's scale; a count, which depends on how large the authority is, on the authority's own.
 *
 * @param scale Upper end of the scale, where several drawings stand on one.
 */
export function sparklineOf(
  { indicator, lines, periods, axis }: Trend,
  { width, height }: SparklineSize,
  scale?: number,
): SparklinePath[] {
  const shown = [
    ...lines.filter(({ kind }) => kind === 'england'),
    ...lines.filter(({ kind }) => kind === 'authority'),
  ];
  const numbers = shown.flatMap(({ values }) => values.filter(isNumber));
  const top = scale ?? (indicator.unit === 'fte' ? 1.1 * Math.max(1, ...numbers) : axis.top);
  const first = periods[0]?.year ?? 0;
  const span = Math.max(1, (periods.at(-1)?.year ?? first) - first);
  const round = (value: number) => Math.round(10 * value) / 10;
  return shown.map((line) => {
    const points = periods.map(({ year }, index) => {
      const value = line.values[index];
      return isNumber(value)
        ? {
            x: round(margin + ((year - first) / span) * (width - 2 * margin)),
            y: round(height - (value / top) * (height - margin)),
          }
        : null;
    });
    const path = points
      .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}`)
      .filter((step) => step !== null)
      .join(' ');
    return { line, path, last: points.findLast((point) => point !== null) ?? null };
  });
}
