import { csv } from '#src/charts/download/csv.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { frameworkName } from '#src/core/model/inspection.ts';
import { topicName } from '#src/core/model/topic.ts';
import type { JudgementHistory } from './judgementHistory.ts';

/** Exactly what the judgement history draws: a row for each judgement, each that is no longer given, and each visit. */
export function judgementHistoryCsv(
  { authorityName, breaks, lines, visits, directions }: JudgementHistory,
  source: string,
): string {
  const judgements = lines.flatMap((line) =>
    line.steps.map((step) => [
      authorityName,
      'inspection',
      step.start,
      step.publishedOn ?? '',
      frameworkName[step.framework],
      line.seriesId,
      topicName[line.topic],
      gradeName[step.grade],
      source,
    ]),
  );
  const ended = breaks.map(({ topic, framework, start, publishedOn }) => [
    authorityName,
    'inspection',
    start,
    publishedOn ?? '',
    frameworkName[framework],
    '',
    topicName[topic],
    'No longer given by Ofsted',
    source,
  ]);
  const seen = visits.map(({ kind, number, date, publishedOn, areasCovered }) => [
    authorityName,
    `${kind} visit${number === null ? '' : ` ${number}`}`,
    date,
    publishedOn ?? '',
    '',
    '',
    areasCovered,
    '',
    source,
  ]);
  const directed = directionMarks(directions).map(({ on, isEnd }) => [
    authorityName,
    `statutory direction ${isEnd ? 'ends' : 'begins'}`,
    on,
    '',
    '',
    '',
    '',
    '',
    source,
  ]);
  const columns = [
    'authority',
    'what',
    'date',
    'published',
    'framework',
    'series',
    'topic',
    'grade',
    'source',
  ];
  return csv(columns, [...judgements, ...ended, ...seen, ...directed]);
}
