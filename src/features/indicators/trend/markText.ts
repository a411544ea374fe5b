import type { BoardMark } from '#src/core/board/boardEvents.ts';
import { gradeShortName } from '#src/core/model/grade.ts';
import { formatMonth } from '#src/core/text/format.ts';

function what(mark: BoardMark): string {
  if (mark.kind !== 'inspection') {
    return mark.kind === 'direction' ? 'Statutory direction' : 'End of statutory direction';
  }
  return mark.grade ? gradeShortName[mark.grade] : 'Inspection without an overall grade';
}

/** "Inadequate, July 2022"; "Statutory direction, September 2022"; "End of statutory direction, March 2026". */
export function describeMark(mark: BoardMark): string {
  return `${what(mark)}, ${formatMonth(mark.on)}`;
}
