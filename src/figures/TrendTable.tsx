import { formatDate } from '#src/domain/format.ts';
import type { Trend } from '#src/domain/trend.ts';
import { figureInWords, trendSubtitle } from '#src/narrative/trendWords.ts';
import { DataTable } from '#src/ui/DataTable.tsx';

/** The same trend year by year: a missing number keeps its place and gives its reason. */
export function TrendTable({ trend }: { trend: Trend }) {
  const { indicator, lines, periods } = trend;
  const unit = { percent: '%', fte: 'FTE', cases: '' }[indicator.unit];
  return (
    <DataTable
      caption={`${trendSubtitle(trend)}${unit ? ` (${unit})` : ''}`}
      columns={[
        { label: 'Year' },
        ...lines.map(({ name }) => ({ label: name, isNumeric: true })),
        { label: 'Neighbours with a number', isNumeric: true },
        { label: 'Known from' },
      ]}
      rows={periods.map(({ year, knownOn }, index) => {
        const counts = lines.find((line) => line.counts)?.counts?.[index];
        return {
          key: String(year),
          cells: [
            year,
            ...lines.map(({ values }) => figureInWords(values[index] ?? null, indicator.decimals)),
            counts ? `${counts.withNumber} of ${counts.of}` : '',
            formatDate(knownOn),
          ],
        };
      })}
    />
  );
}
