import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Bin } from '#src/core/stats/histogram.ts';
import { formatDifference, formatNumber } from '#src/core/text/format.ts';
import { ChangeChart } from './ChangeChart.tsx';
import type { ChangeData } from './changeData.ts';
import { changeLayout } from './changeLayout.ts';

/** How large one-year changes usually are, and where one of them lies among them. */
export const changeFigure: FigureSpec<ChangeData> = {
  id: 'one-year-changes',
  title: ({ indicator }) => `One-year changes of ${indicator.name}`,
  finding: ({ finding }) => finding,
  summary: ({ basis }) => basis,
  notes: ({ basis }) => [basis],
  table: (data) => tableOf(data),
  fileName: ({ indicator, asAt }) => [indicator.id, 'one-year changes', asAt],
  points: (data, space) => {
    const { placeOf } = changeLayout(data, space);
    return data.bins.map((bin) => ({ x: placeOf(bin), words: describeBin(bin, data.indicator) }));
  },
  start: ({ bins }) => bins.length / 2,
  native: async () => (await import('./nativeChange.ts')).nativeChange,
  Chart: ChangeChart,
};

const decimalsOf = ({ from, to }: Bin) => (to - from < 1 ? 1 : 0);

/** Exactly what is drawn: a row for each bar. */
function tableOf({ bins, indicator: { name, unit }, source }: ChangeData): TableSpec {
  return {
    caption: 'One-year changes of all authorities, by size',
    isLong: true,
    columns: [
      ...['indicator', 'unit'].map(csvColumn),
      sharedColumn('change_from', 'From', 'number'),
      sharedColumn('change_to', 'To below', 'number'),
      sharedColumn('changes', 'Changes', 'number'),
      csvColumn('source'),
    ],
    rows: bins.map((bin) => {
      const edge = (value: number) => ({ value, text: formatNumber(value, decimalsOf(bin)) });
      return {
        key: String(bin.from),
        cells: {
          indicator: name,
          unit,
          change_from: edge(bin.from),
          change_to: edge(bin.to),
          changes: { value: bin.count, text: formatNumber(bin.count, 0) },
          source,
        },
      };
    }),
  };
}

/** What one bar counts: "Falls of 4 to 6 percentage points: 210 changes". */
function describeBin(bin: Bin, indicator: Indicator): string {
  const { from, to, count } = bin;
  const decimals = decimalsOf(bin);
  const [small, large] = [Math.min(Math.abs(from), Math.abs(to)), Math.max(Math.abs(from), to)];
  const size = formatDifference(large, { ...indicator, decimals: decimals === 0 ? 0 : 1 });
  const changes = count === 1 ? '1 change' : `${formatNumber(count, 0)} changes`;
  if (from === 0) return `No change, or rises of less than ${size}: ${changes}`;
  return `${from < 0 ? 'Falls' : 'Rises'} of ${formatNumber(small, decimals)} to ${size}: ${changes}`;
}
