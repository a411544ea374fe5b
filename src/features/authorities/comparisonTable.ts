import {
  csvColumn,
  sharedColumn,
  type TableCell,
  type TableColumn,
  type TableRow,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { gradeGap, gradeOn } from '#src/core/board/gradeGap.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';
import { formatNumber } from '#src/core/text/format.ts';
import { spreadTopicName } from '#src/features/judgements/spread/gradeSpreadText.ts';
import type { Comparison, ComparisonRow, MeasureColumn, SummaryRow } from './comparison.ts';
import {
  columnName,
  columnYears,
  describeBegan,
  describeCell,
  describeRowNote,
  describeTopic,
  formatSigned,
  shortFigure,
} from './comparisonText.ts';

const column = (id: string) => id.replaceAll('-', '_');

/** As the table is called on the page, in its copy and for those who hear it. */
export const comparisonCaption = ({ set, from, year }: Comparison): string =>
  `${set.name}: latest ILACS grades, and the workforce ${
    from === null ? `in ${year ?? 'no year'}` : `as it changed from ${from} to ${year}`
  }`;

/**
 * Authorities side by side, for a file and for copying: in the order given, then the set's median, its
 * region and England. A symbol stands in a column of its own, as does the quarter.
 *
 * @param rows Those of the comparison, sorted.
 */
export function comparisonTable(
  comparison: Comparison,
  rows: readonly ComparisonRow[],
  source: string,
): TableSpec {
  const { columns, summaries } = comparison;
  return {
    caption: comparisonCaption(comparison),
    columns: [
      csvColumn('row'),
      csvColumn('code'),
      sharedColumn('authority', 'Authority'),
      ...['status', 'note'].map(csvColumn),
      ...ilacsTopics.map((topic) => sharedColumn(column(topic), spreadTopicName[topic])),
      sharedColumn('inspection_start', 'Began'),
      ...['published', 'why_no_overall', 'earlier_overall', 'earlier_overall_inspection_start'].map(
        csvColumn,
      ),
      ...columns.flatMap((one) => measureColumns(one, comparison)),
      csvColumn('source'),
    ],
    rows: [
      ...rows.map(
        (row): TableRow => ({
          key: row.authority.code,
          cells: { ...authorityCells(row), ...measureCells(row, columns), source },
        }),
      ),
      ...summaries.map(
        (row): TableRow => ({
          key: row.kind,
          cells: {
            row: row.kind,
            authority: row.name,
            ...summaryCells(row, comparison),
            source,
          },
        }),
      ),
    ],
  };
}

function measureColumns(one: MeasureColumn, { year }: Comparison): TableColumn[] {
  const { id } = one.indicator;
  const name = column(id);
  return [
    sharedColumn(name, `${columnName(id)}, ${columnYears(one, year)}`),
    ...['symbol', 'quarter', 'change', 'share_of_changes_smaller', 'joint_return'].map((what) =>
      csvColumn(`${name}_${what}`),
    ),
  ];
}

function authorityCells(row: ComparisonRow): Record<string, TableCell> {
  const { authority, inspection, earlierOverall } = row;
  return {
    row: 'authority',
    code: authority.code,
    authority: row.name,
    status: authority.status,
    note: describeRowNote(row),
    ...Object.fromEntries(ilacsTopics.map((topic) => [column(topic), topicCell(row, topic)])),
    inspection_start: { value: inspection?.start ?? '', text: describeBegan(row) },
    published: inspection?.publishedOn ?? '',
    why_no_overall:
      inspection && gradeOn(inspection, 'overall') === null
        ? gapName[gradeGap(inspection, 'overall')]
        : '',
    earlier_overall: earlierOverall ? gradeName[earlierOverall.grade] : '',
    earlier_overall_inspection_start: earlierOverall?.start ?? '',
  };
}

function topicCell(row: ComparisonRow, topic: IlacsTopic): TableCell {
  const grade = row.inspection && gradeOn(row.inspection, topic);
  return { value: grade ? gradeName[grade] : '', text: describeTopic(row, topic) };
}

function measureCells(
  { cells }: ComparisonRow,
  columns: readonly MeasureColumn[],
): Record<string, TableCell> {
  return Object.fromEntries(
    columns.flatMap((one): [string, TableCell][] => {
      const { id } = one.indicator;
      const cell = cells.get(id);
      if (!cell) return [];
      const name = column(id);
      const { value, quartile, change, smaller, jointReturn } = cell;
      return [
        [name, { value: isNumber(value) ? value : '', text: describeCell(cell, one) }],
        [`${name}_symbol`, isNumber(value) ? '' : (value ?? '')],
        [`${name}_quarter`, quartile ?? ''],
        [`${name}_change`, change?.difference ?? ''],
        [`${name}_share_of_changes_smaller`, smaller ?? ''],
        [`${name}_joint_return`, jointReturn ?? ''],
      ];
    }),
  );
}

function summaryCells(row: SummaryRow, { columns, topics }: Comparison): Record<string, TableCell> {
  return Object.fromEntries([
    ...(row.kind === 'median'
      ? ilacsTopics.map((topic): [string, TableCell] => [
          column(topic),
          { value: '', text: `${topics[topic].good} of ${topics[topic].graded} Good or better` },
        ])
      : []),
    ...columns.flatMap((one): [string, TableCell][] => {
      const name = column(one.indicator.id);
      const value = row.cells.get(one.indicator.id)?.value ?? null;
      const number = isNumber(value) ? value : '';
      return [
        [name, { value: one.from === null ? number : '', text: describeSummary(row, one) }],
        [`${name}_symbol`, isNumber(value) ? '' : (value ?? '')],
        [`${name}_change`, one.from === null ? '' : number],
      ];
    }),
  ]);
}

/** A figure of the median, the region or England, as it is shown. */
export function describeSummary(row: SummaryRow, { indicator, from }: MeasureColumn): string {
  const value = row.cells.get(indicator.id)?.value ?? null;
  if (!isNumber(value)) return shortFigure(value, indicator);
  return from === null ? formatNumber(value, indicator.decimals) : formatSigned(value, indicator);
}
