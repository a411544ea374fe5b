import { DataTable } from '#src/ui/DataTable.tsx';
import styles from './TrendTable.module.css';
import type { Trend, TrendLine } from './trend.ts';
import { describeFigure, trendSubtitle } from './trendText.ts';

/** The same trend year by year: a missing number keeps its place and gives its reason. */
export function TrendTable({ trend }: { trend: Trend }) {
  const { indicator, lines, periods } = trend;
  const unit = { percent: ' (%)', fte: ' (FTE)', cases: '' }[indicator.unit];
  return (
    <DataTable
      caption={trendSubtitle(trend) + unit}
      columns={[
        { label: 'Year' },
        ...lines.map((line) => ({ label: labelOf(line), id: line.code, isNumeric: true })),
      ]}
      rows={periods.map(({ year }, index) => ({
        key: String(year),
        cells: [
          year,
          ...lines.map(({ code, values, counts }) => {
            const count = counts?.[index];
            return (
              <span key={code}>
                {describeFigure(values[index] ?? null, indicator.decimals)}
                {count && <span className={styles.count}> ({count.withNumber})</span>}
              </span>
            );
          }),
        ],
      }))}
    />
  );
}

/** A median's column says what the number in brackets counts. */
function labelOf({ name, counts }: TrendLine): string {
  const of = counts?.at(-1)?.of;
  return of === undefined ? name : `${name} (how many of ${of} had a number)`;
}
