import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { describeMissing, isNumber } from '#src/core/model/figure.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { MultiplesDrawing, multipleHeight, multiplesAcross } from './MultiplesDrawing.tsx';
import { describeMultiple, type MultiplesData } from './multiples.ts';

/** The years that the lines have: "since 2017". */
export const multiplesTitle = ({ multiples: { file } }: MultiplesData): string =>
  `${file.indicator.name} since ${file.periods[0]?.year ?? '–'}`;

/** One measure of a set: a small line for each authority, all of them on one axis. */
export const multiplesFigure: FigureSpec<MultiplesData> = {
  id: 'small-multiples',
  title: (data) => `${multiplesTitle(data)}, ${data.setName}`,
  finding: (data) =>
    `${multiplesTitle(data)}: ${data.multiples.items.length} authorities on one scale, with England behind each.`,
  summary: ({ multiples: { items, file } }) =>
    items.map((one) => describeMultiple(one, file)).join(' '),
  legend: ({ multiples: { england } }) =>
    england ? ['Grey: England. The figure beside a name is the latest year’s.'] : [],
  notes: () => ['A line is broken in a year without a number.'],
  table: (data) => multiplesTable(data),
  fileName: ({ multiples: { file }, setName, asAt }) => [setName, file.indicator.id, asAt],
  points: ({ multiples: { items, file } }, space) => {
    if (space.frame === 'slide') return [];
    const across = multiplesAcross(space);
    const rows = Math.ceil(items.length / across);
    return items.map((one, index) => ({
      x: ((index % across) + 0.5) / across,
      y:
        (Math.floor(index / across) * multipleHeight + multipleHeight / 2) /
        (rows * multipleHeight),
      words: describeMultiple(one, file),
    }));
  },
  start: () => 0,
  Chart: MultiplesDrawing,
};

/** A row for each authority and year; the page has a row for each authority, a column for each year. */
function multiplesTable({ multiples, source, setName }: MultiplesData): TableSpec {
  const { items, england, file } = multiples;
  const { indicator, periods } = file;
  const lines = [
    ...items.map(({ line, name }) => ({ ...line, name })),
    ...(england ? [england] : []),
  ];
  return {
    caption: `${indicator.name}, ${setName}`,
    columns: [
      sharedColumn('authority', 'Authority'),
      csvColumn('figures_of'),
      sharedColumn('year', 'Year'),
      sharedColumn('value', indicator.name, 'number'),
      ...['symbol', 'source'].map(csvColumn),
    ],
    crossed: { down: 'authority', across: 'year', cell: 'value' },
    rows: lines.flatMap(({ name, code, values }) =>
      periods.map(({ year }, index) => {
        const value = values[index] ?? null;
        return {
          key: `${name} ${year}`,
          cells: {
            authority: name,
            figures_of: code,
            year,
            value: isNumber(value)
              ? { value, text: formatNumber(value, indicator.decimals) }
              : { value: '', text: value === null ? '–' : describeMissing(value) },
            symbol: isNumber(value) ? '' : (value ?? ''),
            source,
          },
        };
      }),
    ),
  };
}
