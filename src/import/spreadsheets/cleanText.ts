import { limits } from '#src/core/schema/limits.ts';
import { type Cell, cellName, cellOf, type Remark } from './cell.ts';

/** Controls, halves of a pair, and marks that turn the direction of what follows. */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/gu;
/** What takes no room: soft hyphens, joiners and marks of the byte order. */
const unseen = /[\u00AD\u200B-\u200D\u2060-\u2065\u206A-\u206F\uFEFF]/gu;

/** A text of which nothing has to be taken out, as most are: seen at once. */
const clean = /^[!-~](?:[ -~]*[!-~])?$/;

/** A text as a person sees it: one kind of space and of line break, none at its ends. */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(unsafe, '')
    .replaceAll(unseen, '')
    .replaceAll(/[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replaceAll(/[ \t]+$/gm, '')
    .trim();
}

/** Whether a text holds what no text of a board may hold. */
const isUnsafe = (text: string): boolean => !clean.test(text) && text.search(unsafe) !== -1;

/** Collects what is the same in many cells of a sheet, with the first of them. */
export class CellRemarks {
  readonly #sheet: string;
  readonly #found = new Map<string, { readonly cell: string; count: number }>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  add(row: number, column: number, text: string): void {
    const before = this.#found.get(text);
    if (before) before.count += 1;
    else this.#found.set(text, { cell: cellName(row, column), count: 1 });
  }

  all(): Remark[] {
    return [...this.#found].map(([text, { cell, count }]) => ({
      sheet: this.#sheet,
      cell,
      count,
      text,
    }));
  }
}

/** The cell of a text; `null` where nothing of it can be seen. */
export function cellOfText(
  raw: string,
  row: number,
  column: number,
  remarks: CellRemarks,
): Cell | null {
  if (isUnsafe(raw)) {
    remarks.add(
      row,
      column,
      'Characters that cannot be seen, or that turn the direction of the text, were taken out.',
    );
  }
  const text = cleanText(raw);
  if (text === '') return null;
  const most = limits.characters.text;
  if (text.length <= most) return cellOf('text', text);
  remarks.add(
    row,
    column,
    `Longer than ${most.toLocaleString('en-GB')} characters: it is not read.`,
  );
  return cellOf('too-long', `${text.slice(0, 79)}…`);
}
