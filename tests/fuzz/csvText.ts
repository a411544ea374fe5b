/**
 * A reader of CSV (RFC 4180) of its own, so that what the importers make of a file is compared with
 * what is in it. Lines end as the first of them does; a quote within a cell that does not begin with
 * one is a letter.
 *
 * @returns `null` where the quoting is broken.
 */
export function parseCsv(text: string): string[][] | null {
  const end = lineEnd(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    let cell = '';
    if (text[at] === '"') {
      const closed = closingQuote(text, at + 1);
      if (closed === -1) return null;
      cell = text.slice(at + 1, closed).replaceAll('""', '"');
      at = closed + 1;
      if (at < text.length && text[at] !== ',' && !text.startsWith(end, at)) return null;
    } else {
      const start = at;
      while (at < text.length && text[at] !== ',' && !text.startsWith(end, at)) at += 1;
      cell = text.slice(start, at);
    }
    row.push(cell);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += end.length;
  }
  return rows;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

function lineEnd(text: string): string {
  const [first = '\n'] = /\r\n|\r|\n/.exec(text) ?? [];
  return first;
}

/** As a file, with only those cells quoted that must be. */
export const writeCsv = (rows: readonly (readonly string[])[], end = '\n', quoteAll = false) =>
  rows.map((row) => row.map((cell) => writeCell(cell, quoteAll)).join(',') + end).join('');

const writeCell = (cell: string, quoteAll: boolean) =>
  quoteAll || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The rows below the heading, each by heading, without empty ones at the end. */
export function rowsByHeading(rows: readonly (readonly string[])[]): Record<string, string>[] {
  const [heading = [], ...records] = rows;
  const last = records.findLastIndex((row) => row.some((cell) => cell !== ''));
  return records
    .slice(0, last + 1)
    .map((row) => Object.fromEntries(heading.map((name, place) => [name, row[place] ?? ''])));
}
