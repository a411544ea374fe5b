import type { Cell, CellStyle, CellValue, SheetChart, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { isFormula } from '#src/charts/text/formula.ts';
import { withoutForbidden } from '#src/charts/text/xml.ts';
import { missingMeaning, suppressedMeaning } from '#src/core/model/figure.ts';
import { formatDate } from '#src/core/text/format.ts';
import { columnLetters, sheetNames, tableName, uniqueNames } from './names.ts';
import { dayFormat, numberFormatFor, serialDay } from './numberFormat.ts';
import { sheetChart } from './sheetChart.ts';
import type { WorkbookCell } from './workbookCells.ts';
import type { WorkbookContent, WorkbookTable } from './workbookContent.ts';

/** Longest text that a cell holds. */
const longestText = 32_767;
/** Widths of columns, in characters: wider texts are wrapped. */
const [narrowest, widest] = [10, 48];
const coverWidth = 100;

const font = { name: 'Arial', size: 12 } as const;
const title: CellStyle = { font: { ...font, bold: true, size: 16 } };
const heading: CellStyle = {
  font: { ...font, bold: true },
  alignment: { wrapText: true, vertical: 'bottom' },
};
const link: CellStyle = { font: { ...font, color: { rgb: '1A65A6' }, underline: true } };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };

type Cells = Map<string, Partial<Cell>>;

/**
 * A workbook as the Analysis Function's guidance has it: a cover, contents with links, one named table a
 * sheet with its title in A1, no cells merged, no row empty within a table. The heading row stays in
 * sight, which the guidance leaves to those who make it.
 */
export function workbookSheets(content: WorkbookContent): WriteOptions {
  const { tables, authority, asAt } = content;
  const names = sheetNames(['Cover', 'Contents', ...tables.map((table) => table.title)]).slice(2);
  return {
    properties: {
      title: withoutForbidden(content.title),
      creator: withoutForbidden(authority),
      subject: `Data as at ${formatDate(asAt)}`,
      description: withoutForbidden(content.about.join(' ')),
      ...(content.marking === '' ? {} : { category: withoutForbidden(content.marking) }),
    },
    defaultFont: font,
    sheets: [
      coverSheet(content),
      contentsSheet(tables, names),
      ...tables.map((table, index) => tableSheet(table, names[index] ?? '', index, content)),
    ],
  };
}

/** One text in each row of the first column, a title first. */
function textSheet(
  name: string,
  lines: readonly string[],
  headings: readonly number[] = [],
): WriteSheet {
  const cells: Cells = new Map(
    lines.map((text, row) => {
      const style = row === 0 ? title : headings.includes(row) ? heading : wrapped;
      return [`${row},0`, textCell(text, style)] as const;
    }),
  );
  return {
    name,
    rows: lines.map((text) => [cleanText(text)]),
    columns: [{ width: coverWidth }],
    cells,
  };
}

function coverSheet({ title: name, asAt, marking, about, tables }: WorkbookContent): WriteSheet {
  const symbols = Object.entries(missingMeaning).map(
    ([symbol, means]) =>
      `[${symbol}] ${symbol === 'c' ? `${means}, or ${suppressedMeaning}` : means}`,
  );
  const lines = [
    name,
    ...(marking === '' ? [] : [`Classification: ${marking}`]),
    `Data as at ${formatDate(asAt)}.`,
    `This workbook has ${tables.length === 1 ? 'one table' : `${tables.length} tables`}, each on a worksheet of its own.`,
    'Sources and licence',
    ...about,
    'Notes',
    'Numbers are as they were published or worked out, and are shown rounded. Dates that are known to the day are dates; others are text.',
    'A cell is empty where a row has nothing of its column. Where a number is not there, its cell says why:',
    ...symbols,
  ];
  return textSheet('Cover', lines, [lines.indexOf('Sources and licence'), lines.indexOf('Notes')]);
}

function contentsSheet(tables: readonly WorkbookTable[], names: readonly string[]): WriteSheet {
  const columns = ['Worksheet', 'Part', 'What it shows', 'Rows'];
  const rows = tables.map((table, index) => [
    names[index] ?? '',
    table.part,
    table.finding || table.title,
    table.rows.length,
  ]);
  const cells: Cells = new Map([
    ['0,0', textCell('Contents', title)],
    ...columns.map((column, index) => [`2,${index}`, textCell(column, heading)] as const),
    ...rows.flatMap((row, index) =>
      row.map((value, at) => {
        const place = `${index + 3},${at}`;
        if (at === 0) {
          const target = { target: '', location: placeIn(String(value)) };
          return [place, { ...textCell(String(value), link), hyperlink: target }] as const;
        }
        return [place, typeof value === 'number' ? { value } : textCell(value, wrapped)] as const;
      }),
    ),
  ]);
  return {
    name: 'Contents',
    rows: [
      ['Contents'],
      ['This worksheet has one table: the worksheets of this workbook, with a link to each.'],
      columns,
      ...rows.map((row) =>
        row.map((value) => (typeof value === 'string' ? cleanText(value) : value)),
      ),
    ],
    columns: [{ width: 36 }, { width: 28 }, { width: 80 }, { width: 10 }],
    cells,
    tables: [tableOf('Contents', columns, 2, rows.length)],
    freezePane: { rows: 3 },
  };
}

/** The first cell of a sheet, as a link says it. */
const placeIn = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'!A1`;

function tableSheet(
  table: WorkbookTable,
  name: string,
  index: number,
  { asAt, marking }: WorkbookContent,
): WriteSheet {
  const columns = uniqueNames(table.columns.map((column) => cleanText(column).trim() || 'Column'));
  const above = [
    table.title,
    ...(marking === '' ? [] : [`Classification: ${marking}`]),
    ...(table.finding === '' || table.finding === table.title ? [] : [table.finding]),
    table.notes.join(' '),
    table.source,
    `Data as at ${formatDate(asAt)}.`,
    'Back to the contents',
  ].filter(Boolean);
  const head = above.length;
  const cells: Cells = new Map(
    above.map((text, row) => [`${row},0`, textCell(text, row === 0 ? title : {})] as const),
  );
  cells.set(`${head - 1},0`, {
    ...textCell('Back to the contents', link),
    hyperlink: { target: '', location: placeIn('Contents') },
  });
  for (const [at, column] of columns.entries())
    cells.set(`${head},${at}`, textCell(column, heading));
  const values = table.rows.map((row, down) =>
    row.map((cell, at) => {
      const { value, style } = written(cell);
      cells.set(`${head + 1 + down},${at}`, { value, ...(style && { style }) });
      return value;
    }),
  );
  const chart = sheetChart(table, name, head);
  return {
    name,
    rows: [...above.map((text) => [cleanText(text)]), columns, ...values],
    columns: columns.map((column, at) => ({ width: widthOf(column, table.rows, at) })),
    cells,
    tables: [tableOf(tableName(index, name), columns, head, values.length)],
    freezePane: { rows: head + 1 },
    ...(chart === null ? {} : { charts: [chart] satisfies SheetChart[] }),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    a11y: { summary: cleanText(table.title), headerRow: head },
  };
}

function tableOf(name: string, columns: readonly string[], head: number, rows: number) {
  return {
    name,
    range: `A${head + 1}:${columnLetters(columns.length - 1)}${head + 1 + rows}`,
    columns: columns.map((column) => ({ name: column })),
    style: 'TableStyleLight1',
    showAutoFilter: true,
    showRowStripes: false,
  };
}

/** What a cell holds in the file, and how it is shown. */
function written({ value, text }: WorkbookCell): { value: CellValue; style?: CellStyle } {
  if (typeof value === 'number') {
    const numFmt = numberFormatFor(value, text);
    return { value, style: { alignment: { vertical: 'top' }, ...(numFmt && { numFmt }) } };
  }
  const day = serialDay(value);
  if (day !== null) {
    return { value: day, style: { numFmt: dayFormat, alignment: { vertical: 'top' } } };
  }
  if (value === '') return { value: null };
  return textCell(value, wrapped) as { value: CellValue; style: CellStyle };
}

/** A text that a spreadsheet would run, were it typed again, is kept as a text by its format as well. */
const textCell = (text: string, style: CellStyle): Partial<Cell> => {
  const value = cleanText(text);
  return { value, style: isFormula(value) ? { ...style, numFmt: '@' } : style };
};

/** What looks like the escape of a character would be read as that character. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;

const cleanText = (text: string): string =>
  withoutForbidden(text).slice(0, longestText).replaceAll(escapeLike, '_x005F_');

function widthOf(column: string, rows: WorkbookTable['rows'], at: number): number {
  const longestWord = Math.max(...column.split(' ').map(({ length }) => length));
  const longest = rows.reduce((most, row) => Math.max(most, row[at]?.text.length ?? 0), 0);
  // Days are longer in words than in figures.
  const hasDays = rows.some((row) => serialDay(String(row[at]?.value ?? '')) !== null);
  return Math.min(widest, Math.max(narrowest, longestWord + 4, longest, hasDays ? 19 : 0)) + 2;
}
