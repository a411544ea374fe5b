import {
  type Cell,
  type CellStyle,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { withoutForbidden } from '#src/charts/text/xml.ts';
import type { FormSheet, WorkbookForm } from '#src/core/model/workbookForm.ts';
import { columnLetters } from './names.ts';

const font = { name: 'Arial', size: 12 } as const;
/** Whatever is typed stays as it is: no date is made of 1-1, and nothing is run. */
const asText = '@';
const body: CellStyle = { numFmt: asText, alignment: { wrapText: true, vertical: 'top' } };
const title: CellStyle = { font: { ...font, bold: true, size: 16 } };
const plain: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const heading: CellStyle = {
  font: { ...font, bold: true },
  numFmt: asText,
  alignment: { wrapText: true, vertical: 'bottom' },
};
const filledHeading: CellStyle = { ...heading, font: { ...font, bold: true, italic: true } };
const example: CellStyle = {
  ...body,
  font: { ...font, italic: true, color: { rgb: '595959' } },
};

/** Rows below the filled ones that are texts and have the lists of fixed words. */
const spareRows = 300;
const [narrowest, widest] = [14, 44];
/** Above the records: a title, a line of words, the headings. */
const headingRow = 2;

/**
 * A workbook of texts to be filled in, as the bytes of an XLSX file. Every cell is a text, so that what
 * looks like a formula is none.
 */
export const writeForm = (form: WorkbookForm): Promise<Uint8Array<ArrayBuffer>> => {
  const lists = wordLists(form.sheets);
  return writeXlsx({
    properties: { title: withoutForbidden(form.title) },
    defaultFont: font,
    sheets: [
      ...form.pages.map(({ name, lines }) => pageSheet(name, lines)),
      ...form.sheets.map((sheet) => recordSheet(sheet, form.wordsSheet, lists)),
      wordsSheet(form.wordsSheet, lists),
    ],
  }) as Promise<Uint8Array<ArrayBuffer>>;
};

/** What looks like the escape of a character would be read as that character. */
const cleanText = (text: string): string =>
  withoutForbidden(text).replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

function pageSheet(name: string, lines: readonly string[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(
    lines.map((text, row) => [
      `${row},0`,
      { value: cleanText(text), style: row === 0 ? title : plain },
    ]),
  );
  return { name, rows: lines.map((text) => [cleanText(text)]), columns: [{ width: 110 }], cells };
}

/** Each list of words once, by its words as one text, in the order in which they are first needed. */
type WordLists = ReadonlyMap<string, readonly string[]>;

const keyOf = (words: readonly string[]): string => words.join('\n');

const wordLists = (sheets: readonly FormSheet[]): WordLists =>
  new Map(
    sheets.flatMap(({ columns }) =>
      columns.flatMap(({ words }) => (words === null ? [] : [[keyOf(words), words] as const])),
    ),
  );

function wordsSheet(name: string, lists: WordLists): WriteSheet {
  const all = [...lists.values()];
  const most = Math.max(0, ...all.map(({ length }) => length));
  return {
    name,
    rows: Array.from({ length: most }, (_, row) => all.map((words) => words[row] ?? null)),
    columns: all.map(() => ({ width: 26, style: { numFmt: asText } })),
  };
}

/** Where a list stands: `'Fixed words'!$B$1:$B$3`. */
function placeOf(words: readonly string[], sheet: string, lists: WordLists): string {
  const letters = columnLetters([...lists.keys()].indexOf(keyOf(words)));
  return `'${sheet}'!$${letters}$1:$${letters}$${words.length}`;
}

function recordSheet(sheet: FormSheet, wordsName: string, lists: WordLists): WriteSheet {
  const { name, columns, rows, examples } = sheet;
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: cleanText(sheet.title), style: title }],
    ['1,0', { value: cleanText(sheet.note), style: { alignment: { vertical: 'top' } } }],
    ...columns.map(
      (column, at) =>
        [
          `${headingRow},${at}`,
          { value: column.heading, style: column.isFilled ? filledHeading : heading },
        ] as const,
    ),
  ]);
  const values = rows.map((row, down) =>
    row.map((text, at) => {
      const value = text === '' ? null : cleanText(text);
      if (value !== null) {
        const style = down < examples ? example : body;
        cells.set(`${headingRow + 1 + down},${at}`, { value, style });
      }
      return value;
    }),
  );
  const spare = sheet.isOpen ? spareRows : 0;
  const last = headingRow + 1 + rows.length + spare;
  // A format of the whole column would be left out: each empty cell has its own.
  for (let row = headingRow + 1 + rows.length; row < last; row += 1) {
    for (let at = 0; at < columns.length; at += 1) {
      cells.set(`${row},${at}`, { value: null, style: body });
    }
  }
  return {
    name,
    rows: [
      [cleanText(sheet.title)],
      [cleanText(sheet.note)],
      columns.map((column) => column.heading),
      ...values,
      ...Array.from({ length: spare }, () => columns.map(() => null)),
    ],
    columns: columns.map((column, at) => ({
      width: widthOf(column.heading, rows, at),
    })),
    cells,
    dataValidations: columns.flatMap(({ words }, at): DataValidation[] => {
      if (words === null) return [];
      const letters = columnLetters(at);
      return [
        {
          type: 'list',
          formula1: placeOf(words, wordsName, lists),
          allowBlank: true,
          showErrorMessage: true,
          errorStyle: 'stop',
          errorTitle: 'One of the fixed words',
          errorMessage: `Choose one from the list; all stand on the sheet “${wordsName}”.`,
          range: `${letters}${headingRow + 2}:${letters}${last}`,
        },
      ];
    }),
    freezePane: { rows: headingRow + 1 },
    a11y: { summary: cleanText(sheet.title), headerRow: headingRow },
  };
}

function widthOf(heading: string, rows: FormSheet['rows'], at: number): number {
  const longest = rows.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 0);
  return Math.min(widest, Math.max(narrowest, heading.length + 2, longest)) + 2;
}
