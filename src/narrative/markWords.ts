import { formatMonth } from '#src/domain/format.ts';
import { gradeShortName } from '#src/domain/grade.ts';
import type { BoardMark } from '#src/statistics/boardEvents.ts';

/** "Inadequate, July 2022"; "Statutory direction, September 2022". */
export function markInWords(mark: BoardMark): string {
  const what = mark.kind === 'inspection' ? gradeShortName[mark.grade] : 'Statutory direction';
  return `${what}, ${formatMonth(mark.on)}`;
}
