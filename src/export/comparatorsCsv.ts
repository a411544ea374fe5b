import { gradeName } from '#src/domain/grade.ts';
import { ilacsTopics } from '#src/domain/gradeSpread.ts';
import { reasonInWords } from '#src/narrative/comparatorWords.ts';
import type { Comparator } from '#src/statistics/comparators.ts';
import { judgementOn } from '#src/statistics/latestInspection.ts';
import { csv } from './csv.ts';

/** Exactly what the table shows, in its order: a row for each authority. */
export function comparatorsCsv(comparators: readonly Comparator[], source: string): string {
  const columns = [
    'code',
    'authority',
    'why_here',
    'inspection_start',
    'published',
    ...ilacsTopics.map((topic) => topic.replaceAll('-', '_')),
    'source',
  ];
  const rows = comparators.map((one) => [
    one.authority.code,
    one.authority.shortName,
    reasonInWords(one),
    one.inspection?.start ?? '',
    one.inspection?.publishedOn ?? '',
    ...ilacsTopics.map((topic) => {
      const grade = one.inspection && judgementOn(one.inspection, topic)?.grade;
      return grade ? gradeName[grade] : '';
    }),
    source,
  ]);
  return csv(columns, rows);
}
