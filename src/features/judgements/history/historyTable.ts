import { csvColumn, pageColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { frameworkName } from '#src/core/model/inspection.ts';
import { topicName } from '#src/core/model/topic.ts';
import type { JudgementHistory } from './judgementHistory.ts';
import { judgementHistoryRows } from './judgementHistoryText.ts';

/**
 * Exactly what is drawn. The page has a row for each inspection and visit; the CSV one for each
 * judgement, each that is no longer given, each visit and each end of a direction.
 */
export function historyTable(judgementHistory: JudgementHistory, source: string): TableSpec {
  const rows = [
    ...judgementRows(judgementHistory),
    ...visitRows(judgementHistory),
    ...directionRows(judgementHistory),
  ];
  return {
    caption: `Inspections and visits of ${judgementHistory.authorityName}, oldest first`,
    isProse: true,
    columns: [
      pageColumn('day', 'Date'),
      pageColumn('event', 'What'),
      pageColumn('finding', 'Grades, or areas covered'),
      pageColumn('publishedOn', 'Published'),
      ...['authority', 'what', 'date', 'published', 'framework', 'series', 'topic', 'grade'].map(
        csvColumn,
      ),
      csvColumn('source'),
    ],
    rows: rows.map((cells, index) => ({
      key: String(index),
      cells: { authority: judgementHistory.authorityName, ...cells, source },
    })),
    pageRows: judgementHistoryRows(judgementHistory).map(
      ({ sort, what, date, finding, published }) => ({
        key: `${sort} ${what}`,
        cells: { day: date, event: what, finding, publishedOn: published },
      }),
    ),
  };
}

function judgementRows({ breaks, lines }: JudgementHistory) {
  const given = lines.flatMap(({ seriesId, steps, topic }) =>
    steps.map(({ framework, grade, publishedOn, start }) => ({
      what: 'inspection',
      date: start,
      published: publishedOn ?? '',
      framework: frameworkName[framework],
      series: seriesId,
      topic: topicName[topic],
      grade: gradeName[grade],
    })),
  );
  const ended = breaks.map(({ framework, publishedOn, start, topic }) => ({
    what: 'inspection',
    date: start,
    published: publishedOn ?? '',
    framework: frameworkName[framework],
    topic: topicName[topic],
    grade: 'No longer given by Ofsted',
  }));
  return [...given, ...ended];
}

const visitRows = ({ visits }: JudgementHistory) =>
  visits.map(({ kind, number, date, publishedOn, areasCovered }) => ({
    what: `${kind} visit${number === null ? '' : ` ${number}`}`,
    date,
    published: publishedOn ?? '',
    topic: areasCovered,
  }));

const directionRows = ({ directions }: JudgementHistory) =>
  directionMarks(directions).map(({ on, isEnd }) => ({
    what: `statutory direction ${isEnd ? 'ends' : 'begins'}`,
    date: on,
  }));
