import { csvColumn, pageColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { frameworkName } from '#src/core/model/inspection.ts';
import { topicName } from '#src/core/model/topic.ts';
import type { Ladder } from './ladder.ts';
import { ladderRows } from './ladderWords.ts';

/**
 * Exactly what is drawn. The page has a row for each inspection and visit; the CSV one for each
 * judgement, each that is no longer given, each visit and each end of a direction.
 */
export function historyTable(ladder: Ladder, source: string): TableSpec {
  const rows = [...judgementRows(ladder), ...visitRows(ladder), ...directionRows(ladder)];
  return {
    caption: `Inspections and visits of ${ladder.authorityName}, oldest first`,
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
      cells: { authority: ladder.authorityName, ...cells, source },
    })),
    pageRows: ladderRows(ladder).map(({ sort, what, date, finding, published }) => ({
      key: `${sort} ${what}`,
      cells: { day: date, event: what, finding, publishedOn: published },
    })),
  };
}

function judgementRows({ breaks, lines }: Ladder) {
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

const visitRows = ({ visits }: Ladder) =>
  visits.map(({ kind, number, date, publishedOn, areasCovered }) => ({
    what: `${kind} visit${number === null ? '' : ` ${number}`}`,
    date,
    published: publishedOn ?? '',
    topic: areasCovered,
  }));

const directionRows = ({ directions }: Ladder) =>
  directionMarks(directions).map(({ on, isEnd }) => ({
    what: `statutory direction ${isEnd ? 'ends' : 'begins'}`,
    date: on,
  }));
