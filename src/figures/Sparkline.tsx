import { Line, LineChart, XAxis, YAxis } from 'recharts';
import { isNumber } from '#src/domain/figure.ts';
import type { Trend } from '#src/domain/trend.ts';
import { lookOf } from './trendLook.ts';

const size = { width: 150, height: 40 };

/**
 * The authority's line over England's, without words: the row beside it says them, so it is hidden
 * from those who hear the row.
 */
export function Sparkline({ trend }: { trend: Trend }) {
  const { lines, periods, axis } = trend;
  const shown = lines.filter(({ kind }) => kind === 'england' || kind === 'authority').toReversed();
  const rows = periods.map(({ year }, index) => ({
    year,
    ...Object.fromEntries(
      shown.map(({ kind, values }) => {
        const value = values[index];
        return [kind, isNumber(value) ? value : null];
      }),
    ),
  }));
  return (
    <div aria-hidden="true" style={{ width: size.width }}>
      <LineChart
        width={size.width}
        height={size.height}
        data={rows}
        margin={{ top: 4, right: 6, bottom: 4, left: 6 }}
        accessibilityLayer={false}
      >
        <XAxis dataKey="year" hide />
        <YAxis domain={[0, axis.top]} hide />
        {shown.map((line) => (
          <Line
            key={line.kind}
            dataKey={line.kind}
            type="linear"
            connectNulls={false}
            isAnimationActive={false}
            stroke={lookOf(line, trend, null).stroke}
            strokeWidth={line.kind === 'authority' ? 2.4 : 1.4}
            dot={false}
            activeDot={false}
          />
        ))}
      </LineChart>
    </div>
  );
}
