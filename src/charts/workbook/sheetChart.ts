import type { SheetChart } from 'hucre/xlsx';
import type { NativeChart, NativeSeries } from '#src/charts/figures/nativeChart.ts';
import { categoryColumn, seriesColumn } from './chartColumns.ts';
import { columnLetters } from './names.ts';
import type { WorkbookTable } from './workbookContent.ts';

/** Rows and columns that a chart covers, to the right of its table. */
const [high, wide] = [22, 10];

/**
 * The chart of a table's own cells, beside the table.
 *
 * @param head Rows above the first of the table.
 * @returns `null` where the table has no chart, or does not hold every number of it in its order.
 */
export function sheetChart(table: WorkbookTable, sheet: string, head: number): SheetChart | null {
  const { chart } = table;
  if (chart === null) return null;
  const names = categoryColumn(table, chart);
  const places = chart.series.map((series) => seriesColumn(table, series));
  if (table.rows.length !== chart.categories.length || names === -1 || places.includes(-1)) {
    return null;
  }
  const range = (at: number) => {
    const letters = columnLetters(at);
    const quoted = `'${sheet.replaceAll("'", "''")}'`;
    return `${quoted}!$${letters}$${head + 2}:$${letters}$${head + 1 + table.rows.length}`;
  };
  const from = { row: head, col: table.columns.length + 1 };
  return {
    type: chart.kind === 'line' ? 'line' : 'column',
    title: table.title,
    titleFontSize: 12,
    altText: table.finding || table.title,
    anchor: { from, to: { row: from.row + high, col: from.col + wide } },
    series: chart.series.map((series, index) => ({
      name: series.name,
      categories: range(names),
      values: range(places[index] ?? 0),
      color: series.colour.slice(1),
      ...lookOf(chart, series),
    })),
    ...(chart.kind === 'stacked' ? { barGrouping: 'stacked' as const, overlap: 100 } : {}),
    legend: 'bottom',
    legendEntries: chart.series.flatMap(({ isUnnamed = false }, idx) =>
      isUnnamed ? [{ idx, delete: true }] : [],
    ),
    dispBlanksAs: 'gap',
    ...(chart.axis
      ? {
          axes: {
            y: {
              scale: { min: chart.axis.bottom, max: chart.axis.top },
              gridlines: { major: true },
            },
          },
        }
      : {}),
  };
}

function lookOf({ kind }: NativeChart, { width = 2, dash, mark = 'none' }: NativeSeries) {
  if (kind !== 'line') return {};
  const dashes = { solid: 'solid', dash: 'dash', dot: 'sysDot' } as const;
  return {
    // The library knows no line that is not drawn: marks alone are joined by its thinnest, over the line of all.
    stroke: { width: width || 0.25, dash: dashes[dash ?? 'solid'] },
    marker: { symbol: mark },
    smooth: false,
  };
}
