import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { formatNumber, formatValue } from '#src/core/text/format.ts';
import { DistributionChart } from './DistributionChart.tsx';
import type { DistributionMark } from './distribution.ts';
import type { DistributionData } from './distributionData.ts';
import { distributionLayout } from './distributionLayout.ts';
import { distributionNote, distributionSummary } from './distributionText.ts';

/** Where every authority stands in a year: one mark each, stacked where values are close. */
export const distributionFigure: FigureSpec<DistributionData> = {
  id: 'distribution',
  title: ({ indicator, distribution }) =>
    `${indicator.name}: all authorities in ${distribution.year}`,
  finding: (data) => summaryOf(data),
  summary: (data) => summaryOf(data),
  legend: ({ distribution: { marks } }) => {
    const own = marks.find(({ kind }) => kind === 'authority');
    const hasNeighbours = marks.some(({ kind }) => kind === 'neighbour');
    return [
      own ? `Triangle: ${own.name}.` : '',
      hasNeighbours ? 'Diamonds: statistical neighbours.' : '',
      'Dots: other authorities. Dotted lines: edges of the interquartile range.',
    ].filter(Boolean);
  },
  notes: ({ distribution, indicator, axis }) => [
    distributionNote(distribution, indicator, axis.top),
  ],
  table: (data) => tableOf(data),
  fileName: ({ indicator, distribution }) => [
    indicator.id,
    'all authorities',
    String(distribution.year),
  ],
  points: (data, space) => {
    const { placed, pad, plotWidth } = distributionLayout(data, space);
    return placed.map((mark) => ({
      x: (pad + (mark.x / data.axis.top) * plotWidth) / space.width,
      words: `${mark.name}, ${formatValue(mark.value, data.indicator)}${mark.kind === 'neighbour' ? ', statistical neighbour' : ''}`,
    }));
  },
  start: ({ distribution: { marks } }) =>
    Math.max(
      0,
      marks.findIndex(({ kind }) => kind === 'authority'),
    ),
  native: async () => (await import('./nativeDistribution.ts')).nativeDistribution,
  Chart: DistributionChart,
};

const summaryOf = ({ distribution, indicator, authority }: DistributionData) =>
  distributionSummary(distribution, indicator, authority);

/** How a kind of mark is called in the CSV, and which shape it has on the page. */
const shownAs: Readonly<Record<DistributionMark['kind'], { value: string; text: string }>> = {
  authority: { value: 'this board', text: 'triangle' },
  neighbour: { value: 'statistical neighbour', text: 'diamond' },
  other: { value: 'authority', text: 'dot' },
};

/** Exactly what is drawn: a row for each authority with a number, lowest first. */
function tableOf({ distribution, indicator, source }: DistributionData): TableSpec {
  const { year, marks } = distribution;
  const { name, unit, periodKind, decimals } = indicator;
  return {
    caption: `${name} in ${year}, lowest first`,
    isLong: true,
    columns: [
      ...['year', 'period', 'indicator', 'unit', 'code'].map(csvColumn),
      sharedColumn('authority', 'Authority'),
      sharedColumn('shown_as', 'Shown as'),
      sharedColumn('value', name, 'number'),
      csvColumn('source'),
    ],
    rows: marks.map(({ code, name: authority, kind, value }) => ({
      key: code,
      cells: {
        year,
        period: periodKind,
        indicator: name,
        unit,
        code,
        authority,
        shown_as: shownAs[kind],
        value: { value, text: formatNumber(value, decimals) },
        source,
      },
    })),
  };
}
