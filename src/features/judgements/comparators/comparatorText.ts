import { gradeGap } from '#src/core/board/gradeGap.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Topic } from '#src/core/model/topic.ts';
import { formatMonth } from '#src/core/text/format.ts';
import type { Comparator } from './comparators.ts';

/** Why an authority is in the table: "Neighbour 2, very close; same region". 1 is the closest. */
export function describeReason({ isOwn, place, closeness, isInRegion }: Comparator): string {
  if (isOwn) return 'This board';
  if (place === null || closeness === null) return 'Same region';
  return `Neighbour ${place}, ${closeness.toLowerCase()}${isInRegion ? '; same region' : ''}`;
}

/**
 * Why a cell of the table has no grade: "no longer given (Good in February 2023)" names the latest
 * overall grade, which is older than the inspection of the row.
 */
export function describeMissingGrade(
  { earlierOverall }: Pick<Comparator, 'earlierOverall'>,
  inspection: Inspection,
  topic: Topic,
): string {
  const gap = gradeGap(inspection, topic);
  if (gap === 'no-grade') return 'no grade in the files';
  if (gap !== 'no-longer-judged') return 'not judged separately';
  return topic === 'overall' && earlierOverall
    ? `no longer given (${gradeShortName[earlierOverall.grade]} in ${formatMonth(earlierOverall.start)})`
    : 'no longer given';
}
