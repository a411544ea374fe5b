import { Line, LineChart, XAxis, YAxis } from 'recharts';
import { isNumber } from '#src/core/model/figure.ts';
import styles from './Sparkline.module.css';
import type { Trend } from './trend.ts';
import { lookOf } from './trendLook.ts';

const size = { width: 120, height: 40 };

/**
 * The authority's line over England's, without words: the row beside it says them, so it is hidden
 * from those who hear the row. A rate is on its indicator's scale; a count, which depends on how
 * large the authority is, on the authority's own. One year makes no line, and words say so.
 */
export function Sparkline({ trend }: { trend: Trend }) {
  const { indicator, lines, periods, axis } = trend;
  if (periods.length < 2) return <span className={styles.none}>one year only</span>;
  const shown = lines.filter(({ kind }) => kind === 'england' || kind === 'authority').toReversed();
  const numbers = shown.flatMap(({ values }) => values.filter(isNumber));
  if (numbers.length === 0) return <span className={styles.none}>no number in any year</span>;
  const top = indicator.unit === 'fte' ? 1.1 * Math.max(1, ...numbers) : axis.top;
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
        <YAxis domain={[0, top]} hide />
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
