import type { ChartSpace, FigureContext, FigureSpec } from '#src/charts/figureSpec.ts';
import {
  csvColumn,
  pageColumn,
  sharedColumn,
  type TableRow,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { gradeName, gradeShortName, grades } from '#src/core/model/grade.ts';
import { topicName } from '#src/core/model/topic.ts';
import { GradeSpreadChart } from './GradeSpreadChart.tsx';
import type { GradeSpread, TopicSpread } from './gradeSpread.ts';
import { type SpreadSize, spreadBand, spreadHead } from './gradeSpreadSize.ts';
import {
  apartCount,
  describeSpreadRow,
  spreadNotes,
  spreadSentence,
  spreadSummary,
  spreadTopicName,
} from './gradeSpreadText.ts';

export interface SpreadData extends FigureContext {
  readonly spread: GradeSpread;
}

function spreadSize({ width }: ChartSpace): SpreadSize {
  const shared = { width, font: 16, bar: 30 };
  if (width >= 1060) return { ...shared, left: 190 };
  if (width >= 560) return { ...shared, left: 165 };
  return { ...shared, left: 0 };
}

/** The latest grades of all current authorities, topic by topic, and the board's place among them. */
export const spreadFigure: FigureSpec<SpreadData> = {
  id: 'grade-spread',
  title: () => 'Grades of all authorities',
  finding: ({ spread }) => spreadSentence(spread),
  summary: ({ spread }) => spreadSummary(spread),
  notes: ({ spread, asAt }) => spreadNotes(spread, asAt),
  table: ({ spread, source }) => spreadTable(spread, source),
  fileName: ({ authority, asAt }) => [authority, 'grades of all authorities', asAt],
  points: ({ spread: { authorityName, topics } }, space) => {
    const size = spreadSize(space);
    const [head, band] = [spreadHead(size), spreadBand(size)];
    return topics.map((topic, index) => ({
      x: 0,
      y: (head + (index + 0.5) * band) / (head + band * topics.length),
      words: describeSpreadRow(topic, authorityName),
    }));
  },
  start: () => 0,
  Chart: ({ data, space, active }) => (
    <GradeSpreadChart spread={data.spread} size={spreadSize(space)} reading={active} />
  ),
};

/**
 * Exactly what the bars draw. The page has a row for each topic; the CSV one for each topic and
 * grade, and for each reason to have none.
 */
export function spreadTable({ authorityName, topics }: GradeSpread, source: string): TableSpec {
  const hasEnded = topics.some(({ apart }) => apart['no-longer-judged'].length > 0);
  return {
    caption: 'Current authorities by the grades of their latest ILACS inspection',
    columns: [
      sharedColumn('topic', 'Judgement'),
      pageColumn('own', authorityName),
      ...grades.map((grade) => pageColumn(grade, gradeShortName[grade], 'number')),
      ...(hasEnded ? [pageColumn('ended', 'No longer given one', 'number')] : []),
      pageColumn('without', 'Without a grade', 'number'),
      ...['grade', 'authorities', 'this_board', 'source'].map(csvColumn),
    ],
    rows: topics.flatMap((topic) => gradeRows(topic, authorityName, source)),
    pageRows: topics.map(({ topic, counts, apart, own }) => ({
      key: topic,
      cells: {
        ...counts,
        topic: spreadTopicName[topic],
        own: own ? gradeShortName[own] : 'no grade',
        ended: apart['no-longer-judged'].length,
        without: apartCount(apart) - apart['no-longer-judged'].length,
      },
    })),
  };
}

function gradeRows(
  { topic, counts, apart, own }: TopicSpread,
  authorityName: string,
  source: string,
): TableRow[] {
  const row = (grade: string, authorities: number, isOwn: boolean) => ({
    key: `${topic} ${grade}`,
    cells: {
      topic: topicName[topic],
      grade,
      authorities,
      this_board: isOwn ? authorityName : '',
      source,
    },
  });
  return [
    ...grades.map((grade) => row(gradeName[grade], counts[grade], own === grade)),
    ...Object.entries(apart).map(([reason, names]) =>
      row(reason.replaceAll('-', ' '), names.length, false),
    ),
  ];
}
