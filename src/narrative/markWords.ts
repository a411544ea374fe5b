import { formatMonth } from '#src/domain/format.ts';
import { gradeShortName } from '#src/domain/grade.ts';
import type { BoardMark } from '#src/statistics/boardEvents.ts';

function what(mark: BoardMark): string {
  if (mark.kind === 'direction') return 'Statutory direction';
  return mark.grade ? gradeShortName[mark.grade] : 'Inspection without an overall grade';
}

/** "Inadequate, July 2022"; "Statutory direction, September 2022". */
export function markInWords(mark: BoardMark): string {
  return `${what(mark)}, ${formatMonth(mark.on)}`;
}
