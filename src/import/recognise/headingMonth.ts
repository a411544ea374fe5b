import type { Month } from '#src/core/model/measure.ts';
import type { Heading } from '#src/import/spreadsheets/findTables.ts';
import { monthIn } from '#src/import/table/monthIn.ts';

const financialYear = /^(?:fy\s*)?(\d{4})\s*[/-]\s*(?:\d{4}|\d{2})$/i;
const year = /^(?:fy\s*)?(\d{4})$/i;

/** The month of a heading: "Apr-25", or "Apr" under the year "2025/26". */
export function headingMonth({ text, group }: Pick<Heading, 'text' | 'group'>): Month | null {
  const month = monthIn(text);
  if (month !== null || group === '' || /\d/.test(text)) return month;
  const [, start] = financialYear.exec(group.trim()) ?? [];
  if (start !== undefined) {
    const inYear = monthIn(`${text} ${start}`);
    if (inYear === null || inYear.slice(5) >= '04') return inYear;
    return monthIn(`${text} ${Number(start) + 1}`);
  }
  const [, plain] = year.exec(group.trim()) ?? [];
  return plain === undefined ? null : monthIn(`${text} ${plain}`);
}
