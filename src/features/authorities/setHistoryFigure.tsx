import type { FigureSpec } from '#src/charts/figureSpec.ts';
import { csvColumn, sharedColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import {
  type Grade,
  gradeInitials,
  gradeName,
  gradeShortName,
  grades,
} from '#src/core/model/grade.ts';
import { formatMonth } from '#src/core/text/format.ts';
import { historyHead, SetHistoryDrawing, setHistorySize } from './SetHistoryDrawing.tsx';
import { describeHistoryRow, type SetHistoryData, standingName } from './setHistory.ts';

/** How many of a set stood at each grade on a day, as its history ends: "3 Outstanding, 7 Good". */
function standingNow({ rows }: SetHistoryData): string {
  const latest = rows.map(({ standings }) => standings.at(-1)?.grade ?? null);
  const counted = (grade: Grade) => latest.filter((one) => one === grade).length;
  const described = grades
    .toReversed()
    .filter((grade) => counted(grade) > 0)
    .map((grade) => `${counted(grade)} ${gradeShortName[grade]}`);
  const without = latest.filter((one) => one === null).length;
  return [...described, ...(without > 0 ? [`${without} without an overall grade`] : [])].join(', ');
}

/** Overall judgements of a set over time, a row for each authority. */
export const setHistoryFigure: FigureSpec<SetHistoryData> = {
  id: 'set-history',
  title: ({ setName }) => `Overall judgements since 2018, ${setName}`,
  finding: (data) => `By the latest inspection: ${standingNow(data)}.`,
  summary: ({ rows }) => rows.map(describeHistoryRow).join(' '),
  legend: () => [
    `${grades
      .toReversed()
      .map((grade) => `${gradeInitials[grade]} ${gradeShortName[grade]}`)
      .join(', ')}. Dashed: no overall grade.`,
  ],
  notes: () => ['A bar begins on the first day on site, and ends where the next inspection began.'],
  table: (data) => setHistoryTable(data),
  fileName: ({ setName, asAt }) => [setName, 'judgements over time', asAt],
  points: ({ rows }, space) => {
    const { row } = setHistorySize(space);
    const height = historyHead + row * rows.length;
    return rows.map((one, index) => ({
      x: 0,
      y: (historyHead + (index + 0.5) * row) / height,
      words: describeHistoryRow(one),
    }));
  },
  start: ({ rows }) =>
    Math.max(
      0,
      rows.findIndex(({ isOwn }) => isOwn),
    ),
  Chart: SetHistoryDrawing,
};

function setHistoryTable({ rows, setName, source }: SetHistoryData): TableSpec {
  return {
    caption: `Overall judgements under ILACS, ${setName}`,
    columns: [
      csvColumn('code'),
      sharedColumn('authority', 'Authority'),
      sharedColumn('inspection_start', 'Began'),
      csvColumn('published'),
      sharedColumn('overall', 'Overall'),
      csvColumn('source'),
    ],
    rows: rows.flatMap(({ code, name, standings }) =>
      standings.map((one) => ({
        key: `${code} ${one.inspectionId}`,
        cells: {
          code,
          authority: name,
          inspection_start: { value: one.start, text: formatMonth(one.start) },
          published: one.publishedOn ?? '',
          overall: { value: one.grade ? gradeName[one.grade] : '', text: standingName(one) },
          source,
        },
      })),
    ),
  };
}
