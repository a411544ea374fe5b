import { csv } from '#src/charts/download/csv.ts';
import { gradeGap } from '#src/core/board/gradeGap.ts';
import { gapName } from '#src/core/board/judgementText.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import { gradeName } from '#src/core/model/grade.ts';
import { ilacsTopics } from '#src/features/judgements/spread/gradeSpread.ts';
import type { Comparator } from './comparators.ts';
import { describeReason } from './comparatorText.ts';

/** Exactly what the table shows, in its order: a row for each authority. */
export function comparatorsCsv(comparators: readonly Comparator[], source: string): string {
  const columns = [
    'code',
    'authority',
    'why_here',
    'inspection_start',
    'published',
    ...ilacsTopics.map((topic) => topic.replaceAll('-', '_')),
    'why_no_overall',
    'earlier_overall',
    'earlier_overall_inspection_start',
    'source',
  ];
  const rows = comparators.map((one) => [
    one.authority.code,
    one.authority.shortName,
    describeReason(one),
    one.inspection?.start ?? '',
    one.inspection?.publishedOn ?? '',
    ...ilacsTopics.map((topic) => {
      const grade = one.inspection && judgementOn(one.inspection, topic)?.grade;
      return grade ? gradeName[grade] : '';
    }),
    one.inspection && !judgementOn(one.inspection, 'overall')?.grade
      ? gapName[gradeGap(one.inspection, 'overall')]
      : '',
    one.earlierOverall ? gradeName[one.earlierOverall.grade] : '',
    one.earlierOverall?.start ?? '',
    source,
  ]);
  return csv(columns, rows);
}
