import { formatMonth } from '#src/domain/format.ts';
import { gradeShortName } from '#src/domain/grade.ts';
import type { BoardMark } from '#src/statistics/boardEvents.ts';

/** "Inadequate, July 2022"; "Statutory direction, September 2022"; "End of statutory direction, March 2026". */
export function markInWords(mark: BoardMark): string {
  const what =
    mark.kind === 'inspection'
      ? gradeShortName[mark.grade]
      : mark.kind === 'direction'
        ? 'Statutory direction'
        : 'End of statutory direction';
  return `${what}, ${formatMonth(mark.on)}`;
}
