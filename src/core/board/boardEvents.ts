import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { directionsOf } from './directions.ts';
import { isNoLongerJudged } from './gradeGap.ts';
import { judgementOn } from './latestInspection.ts';

/**
 * A day that may explain a line: an inspection with its overall grade, `null` where its framework
 * gives none, or a direction's beginning or end.
 */
export type BoardMark =
  | { readonly kind: 'inspection'; readonly on: PartialDate; readonly grade: Grade | null }
  | { readonly kind: 'direction' | 'direction-end'; readonly on: PartialDate };

/**
 * Inspections with an overall grade, those whose framework gives none, and what is recorded of statutory
 * directions, oldest first. Two records
 * of one day that say the same are one mark.
 */
export function boardMarks(pack: BoardPack): BoardMark[] {
  const inspections = pack.inspections.flatMap((inspection): BoardMark[] => {
    const grade = judgementOn(inspection, 'overall')?.grade;
    if (grade) return [{ kind: 'inspection', on: inspection.start, grade }];
    return isNoLongerJudged(inspection, 'overall')
      ? [{ kind: 'inspection', on: inspection.start, grade: null }]
      : [];
  });
  const directions = directionMarks(directionsOf(pack.events)).map(
    ({ on, isEnd }): BoardMark => ({ kind: isEnd ? 'direction-end' : 'direction', on }),
  );
  const marks = [...inspections, ...directions].toSorted((a, b) => compareText(a.on, b.on));
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}
