import type { Sheet } from '#src/import/spreadsheets/cell.ts';
import { headingKey } from './kinds.ts';
import type { Asker } from './questions.ts';

/** Whether what somebody hid is to be read. Asked, and left out until it is answered. */
export function includesHidden(
  asker: Asker,
  file: string,
  sheet: Sheet,
  what: 'sheet' | 'rows' | 'columns',
  range: { readonly cell: string; readonly count: number; readonly names: string } | null,
): boolean {
  const found =
    range === null
      ? `a hidden sheet, ${sheet.name}`
      : range.count === 1
        ? `a hidden ${what.slice(0, -1)}`
        : `${range.count} hidden ${what}`;
  const answer = asker.ask({
    key: `hidden ${what}|${headingKey(sheet.name)}|${range?.names ?? ''}`,
    file,
    sheet: sheet.name,
    cell: range?.cell ?? '',
    heading: '',
    record: '',
    found,
    wanted: 'Somebody hid this on purpose, or a filter did. It is left out unless you include it',
    choices: [
      { value: 'leave-out', label: 'Leave out' },
      { value: 'include', label: 'Include' },
    ],
    suggested: 'leave-out',
  });
  return answer === 'include';
}
