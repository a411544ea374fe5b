import { csv } from '#src/charts/download/csv.ts';
import { gradeName, grades } from '#src/core/model/grade.ts';
import { topicName } from '#src/core/model/topic.ts';
import type { GradeSpread } from './gradeSpread.ts';

/** Exactly what the bars draw: a row for each topic and grade, and for each reason to have none. */
export function gradeSpreadCsv({ authorityName, topics }: GradeSpread, source: string): string {
  const columns = ['topic', 'grade', 'authorities', 'this_board', 'source'];
  const rows = topics.flatMap(({ topic, counts, apart, own }) => [
    ...grades.map((grade) => [
      topicName[topic],
      gradeName[grade],
      counts[grade],
      own === grade ? authorityName : '',
      source,
    ]),
    ...Object.entries(apart).map(([reason, names]) => [
      topicName[topic],
      reason.replaceAll('-', ' '),
      names.length,
      '',
      source,
    ]),
  ]);
  return csv(columns, rows);
}
