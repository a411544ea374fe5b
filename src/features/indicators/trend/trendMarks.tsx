import { ReferenceDot } from 'recharts';
import { ShapeMark } from '#src/charts/ShapeMark.tsx';
import { isNumber } from '#src/core/model/figure.ts';
import type { Trend } from './trend.ts';
import { lookOf } from './trendLook.ts';

/**
 * The points that are marked: of a line that its marks distinguish, each one; the authority's latest;
 * and a number between two gaps, which has no line to either side.
 */
export function trendMarks(trend: Trend, highlighted: string | null) {
  return trend.lines.flatMap((line) => {
    const { mark, stroke } = lookOf(line, trend, highlighted);
    const isOwn = line.kind === 'authority';
    return line.values.map((value, index) => {
      const isLonely = !isNumber(line.values[index - 1]) && !isNumber(line.values[index + 1]);
      const isOwnLast = isOwn && index === line.values.length - 1;
      const year = trend.periods[index]?.year;
      if (!isNumber(value) || year === undefined || !(mark || isLonely || isOwnLast)) return null;
      return (
        <ReferenceDot
          key={`${line.kind} ${line.code} ${year}`}
          x={year}
          y={value}
          shape={({ cx = 0, cy = 0 }) => (
            <ShapeMark
              shape={mark ?? 'circle'}
              x={cx}
              y={cy}
              radius={isOwn ? 5 : 3.8}
              fill={stroke}
              stroke="var(--paper)"
            />
          )}
        />
      );
    });
  });
}
