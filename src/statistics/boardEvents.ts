import type { BoardPack } from '#src/domain/boardPack.ts';
import { compareText } from '#src/domain/compare.ts';
import type { Grade } from '#src/domain/grade.ts';
import type { PartialDate } from '#src/domain/partialDate.ts';
import { judgementOn } from './latestInspection.ts';

/** A day that may explain a line: an inspection with its grade, or the start of a direction. */
export type BoardMark =
  | { readonly kind: 'inspection'; readonly on: PartialDate; readonly grade: Grade }
  | { readonly kind: 'direction'; readonly on: PartialDate };

/**
 * Inspections with an overall grade and the start of a statutory direction, oldest first. Two records
 * of one day that say the same are one mark.
 */
export function boardMarks(pack: BoardPack): BoardMark[] {
  const inspections = pack.inspections.flatMap((inspection): BoardMark[] => {
    const grade = judgementOn(inspection, 'overall')?.grade;
    return grade ? [{ kind: 'inspection', on: inspection.start, grade }] : [];
  });
  const directions = pack.events
    .filter(({ isDirectionStart }) => isDirectionStart)
    .map(({ on }): BoardMark => ({ kind: 'direction', on }));
  const marks = [...inspections, ...directions].toSorted((a, b) => compareText(a.on, b.on));
  return [...new Map(marks.map((mark) => [JSON.stringify(mark), mark])).values()];
}
