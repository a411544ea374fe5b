import { type Day, isPartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import { cellName, type Sheet } from '#src/import/spreadsheets/cell.ts';
import type { SheetTables } from '#src/import/spreadsheets/findTables.ts';
import { cellDate } from './cellDate.ts';
import type { Asker } from './questions.ts';

const datesIn =
  /\b(\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{1,2}(?:st|nd|rd|th)? [A-Za-z]{3,9} \d{4}|\d{4}-\d{2}-\d{2})\b/g;

/** As of which day a file speaks: that of its titles, else today. */
export function asOfDay(
  file: string,
  sheets: readonly (SheetTables & { readonly sheet: Sheet })[],
  asker: Asker,
  today: Day,
): Day {
  const titles = sheets.flatMap(({ sheet, tables, words }) => {
    if (sheet.isHidden) return [];
    const above = tables.flatMap(({ rows }) =>
      rows.filter(({ role }) => role === 'above').map(({ row }) => row),
    );
    return [...words, ...above].flatMap((row) =>
      (sheet.rows[row] ?? []).flatMap((cell, column) =>
        cell ? [{ sheet, row, column, cell }] : [],
      ),
    );
  });
  const dates = titles.flatMap(({ sheet, row, column, cell }) => {
    const texts =
      cell.kind === 'date' ? [cell.text] : [...cell.text.matchAll(datesIn)].map(([text]) => text);
    return texts.flatMap((text) => {
      const read = cellDate({ ...cell, kind: 'text', text }, 'day-first');
      const isDay = read.kind === 'date' && precisionOf(read.date) === 'day' && read.date <= today;
      return isDay
        ? [{ sheet: sheet.name, cell: cellName(row, column), found: text, date: read.date }]
        : [];
    });
  });
  const [latest] = dates.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  const answer = asker.ask({
    key: `as of|${file}`,
    file,
    sheet: latest?.sheet ?? '',
    cell: latest?.cell ?? '',
    heading: '',
    record: '',
    found: latest?.found ?? 'no date above the tables',
    wanted: 'As of which day does the file speak? What changed is dated so',
    choices: [],
    suggested: latest?.date ?? today,
  });
  const isDay = answer !== null && isPartialDate(answer) && precisionOf(answer) === 'day';
  return isDay && answer <= today ? answer : (latest?.date ?? today);
}
