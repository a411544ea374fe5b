import { read, type WorkBook } from '@e965/xlsx';
import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { TableSpec } from '#src/charts/table/tableSpec.ts';
import { numberFormatFor, serialDay } from './numberFormat.ts';
import { type WorkbookContent, type WorkbookTable, workbookTables } from './workbookContent.ts';
import { writeWorkbook } from './writeWorkbook.ts';

const cell = (value: string | number, text = String(value)) => ({ value, text });

const rates: WorkbookTable = {
  title: 'Agency workers: [all] over time',
  part: 'Workforce',
  finding: 'Agency workers fell to 18.3%',
  notes: ['A made-up note.'],
  source: 'Source: Department for Examples',
  columns: ['Year', 'Exampleshire', 'Known from', 'Remark', 'remark'],
  rows: [
    [cell('2024'), cell(18.34567, '18.3%'), cell('2025-02-28'), cell('=cmd|calc!A1'), cell('')],
    [cell('2025'), cell('[x]'), cell('2026'), cell('שלום 😀'), cell('-1+1')],
  ],
  chart: {
    kind: 'line',
    categories: ['2024', '2025'],
    series: [{ name: 'Exampleshire', values: [18.34567, null], colour: '#12436d' }],
    unit: '%',
    decimals: 1,
  },
};

const content: WorkbookContent = {
  title: 'Improvement Board, Exampleshire',
  authority: 'Exampleshire',
  asAt: '2026-11-22',
  marking: 'OFFICIAL',
  about: ['All made up.'],
  tables: [rates, { ...rates, title: rates.title.toUpperCase(), chart: null }],
};

const bookOf = async (tables: readonly WorkbookTable[]) => {
  const bytes = await writeWorkbook({ ...content, tables });
  return { bytes, book: read(bytes, { type: 'array', cellNF: true, cellStyles: true }) };
};

const [{ bytes, book }, zip] = await bookOf(content.tables).then(
  async (made) => [made, await JSZip.loadAsync(made.bytes)] as const,
);
const part = async (path: string) => (await zip.file(path)?.async('string')) ?? '';
const valueAt = (of: WorkBook, sheet: string, place: string) => of.Sheets[sheet]?.[place]?.v;
const sheet = book.SheetNames[2] ?? '';
/** The heading row of a table is the eighth, below what its sheet says of it. */
const head = 8;

describe('a workbook, by the guidance of the Analysis Function', () => {
  test('has a cover, contents, and a worksheet for each table, under names that tell them apart', () => {
    expect(book.SheetNames).toEqual([
      'Cover',
      'Contents',
      'Agency workers all over time',
      'AGENCY WORKERS ALL OVER TIME 2',
    ]);
    expect(valueAt(book, 'Cover', 'A1')).toBe(content.title);
  });

  test('has a title and an author of its own', () => {
    expect(book.Props).toMatchObject({ Title: content.title, Author: 'Exampleshire' });
  });

  test('has the title of each worksheet in A1, with source and day below it', () => {
    const column = Object.entries(book.Sheets[sheet] ?? {})
      .filter(([place]) => /^A[1-7]$/.test(place))
      .map(([, one]) => one.v);
    expect(column).toEqual([
      rates.title,
      'Classification: OFFICIAL',
      rates.finding,
      rates.notes[0],
      rates.source,
      'Data as at 22 November 2026.',
      'Back to the contents',
    ]);
  });

  test('links from the contents to each table and back', async () => {
    expect(book.Sheets.Contents?.A4?.l?.Target).toBe(`#'${sheet}'!A1`);
    expect(book.Sheets[sheet]?.A7?.l?.Target).toBe(`#'Contents'!A1`);
  });

  test('marks up one named table a worksheet, its headings in one row without a name twice', async () => {
    expect(await part('xl/tables/table2.xml')).toContain(`ref="A${head}:E${head + 2}"`);
    const headings = ['A', 'B', 'C', 'D', 'E'].map((at) => valueAt(book, sheet, `${at}${head}`));
    expect(headings).toEqual(['Year', 'Exampleshire', 'Known from', 'Remark', 'remark 2']);
    const names = await Promise.all([1, 2, 3].map((at) => part(`xl/tables/table${at}.xml`)));
    expect(names.map((xml) => /displayName="([^"]*)"/.exec(xml)?.[1])).toEqual([
      'Contents',
      'Table_1_Agency_workers_all_over_time',
      'Table_2_AGENCY_WORKERS_ALL_OVER_TIME_2',
    ]);
  });

  test('merges and hides nothing, has no empty row, and keeps its headings in sight', async () => {
    const xml = await part('xl/worksheets/sheet3.xml');
    expect(xml).not.toMatch(/mergeCell|hidden=/);
    const rows = [...xml.matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
    expect(rows).toEqual(Array.from({ length: head + 2 }, (_, index) => index + 1));
    expect(xml).toContain(`ySplit="${head}"`);
  });

  test('says on its cover what every symbol means', () => {
    const cover = Object.values(book.Sheets.Cover ?? {}).map((one) => one?.v);
    expect(cover).toContain('[x] not available');
    expect(cover).toContain(
      '[c] confidential, or suppressed: a small number that could identify somebody, or one that would give such a number away',
    );
  });

  test('has numbers as numbers, days as days, symbols and other dates as text', () => {
    const table = book.Sheets[sheet] ?? {};
    expect(table[`B${head + 1}`]).toMatchObject({ t: 'n', v: 18.34567, w: '18.3%' });
    expect(table[`C${head + 1}`]).toMatchObject({ t: 'n', v: 45716, w: '28 February 2025' });
    expect(table[`B${head + 2}`]).toMatchObject({ t: 's', v: '[x]' });
    expect(table[`C${head + 2}`]).toMatchObject({ t: 's', v: '2026' });
  });

  test('runs no text, and keeps it a text when it is typed again', () => {
    const formulas = [`D${head + 1}`, `E${head + 2}`].map((at) => book.Sheets[sheet]?.[at]);
    for (const one of formulas) {
      expect(one).toMatchObject({ t: 's', z: '@' });
      expect(one?.f).toBeUndefined();
    }
    expect(valueAt(book, sheet, `D${head + 2}`)).toBe('שלום 😀');
  });

  test('has a chart of the cells of its table, in which a missing number is a gap', async () => {
    const chart = await part('xl/charts/chart1.xml');
    expect(chart).toContain(`'${sheet}'!$B$${head + 1}:$B$${head + 2}`);
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(bytes.length).toBeLessThan(20_000);
  });
});

test('whatever a table holds is read back equal to the last digit', async () => {
  const value = fc.oneof(
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((one) => (Object.is(one, -0) ? 0 : one)),
    // Carriage returns are line ends to every reader of XML.
    fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((text) => !/[\p{Cc}\ufffe\uffff]/u.test(text)),
    fc.constantFrom(
      '=1+1',
      '_x0041_',
      '@SUM(A1)',
      '[c]',
      '2026-02-30',
      '1899-12-31',
      ' spaces ',
      '﻿bom',
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }),
      async (pairs) => {
        const rows = pairs.map((pair) => pair.map((one) => cell(one)));
        const made = await bookOf([{ ...rates, columns: ['One', 'Two'], rows, chart: null }]);
        const name = made.book.SheetNames[2] ?? '';
        for (const [down, pair] of pairs.entries()) {
          for (const [at, wanted] of pair.entries()) {
            const found = valueAt(made.book, name, `${'AB'[at]}${head + 1 + down}`);
            const day = typeof wanted === 'string' ? serialDay(wanted) : null;
            expect(found ?? '').toBe(day ?? wanted);
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  [18.34, '18.3%', '#,##0.0"%"'],
  [1178, '1,178', '#,##0'],
  [-2.25, '\u22122.3', '#,##0.0'],
  [12.5, '12.5 FTE', '#,##0.0" FTE"'],
  [18.34, '18.3 (9)', null],
])('%d shown as %s has the format %s', (value, text, format) => {
  expect(numberFormatFor(value, text)).toBe(format);
});

test('the tables of a figure have the columns of its CSV in words, and leave out what is empty', () => {
  const spec: TableSpec = {
    caption: 'Rates',
    columns: [
      { id: 'year', label: 'Year', kind: 'text', csvName: 'year' },
      { id: 'value', label: null, kind: 'number', csvName: 'value' },
      { id: 'symbol', label: null, kind: 'text', csvName: 'symbol' },
      { id: 'known_from', label: null, kind: 'text', csvName: 'known_from' },
      { id: 'note', label: 'Note', kind: 'text', csvName: null },
      { id: 'empty', label: 'Empty', kind: 'text', csvName: 'empty' },
    ],
    rows: [
      { key: 'a', cells: { year: 2024, value: 1.25, known_from: '2025-01-02' } },
      { key: 'b', cells: { year: 2025, value: '', symbol: 'c', known_from: '2026-01-02' } },
    ],
  };
  const words = {
    ...{ authority: 'Exampleshire', title: 'Rates', sentence: '', summary: '', notes: [] },
    ...{ source: 'Made up', asAt: '2026-11-22' },
  };
  const [table] = workbookTables({ words, tables: () => [spec] }, null, 'Workforce');
  expect(table?.columns).toEqual(['Year', 'Value', 'Symbol', 'Known from']);
  expect(table?.rows.map((row) => row.map(({ value }) => value))).toEqual([
    [2024, 1.25, '', '2025-01-02'],
    [2025, '[c]', 'c', '2026-01-02'],
  ]);
});

test('a table of two ways is set out as on the page, its columns called by their names alone', () => {
  const text = (id: string) => ({ id, label: null, kind: 'text', csvName: id }) as const;
  const spec: TableSpec = {
    caption: 'Rates',
    columns: [{ ...text('year'), label: 'Year' }, text('code'), text('line'), text('value')],
    rows: [
      {
        key: 'a',
        cells: {
          year: 2024,
          code: { value: 'm', text: 'Median (of how many)' },
          line: 'Median',
          value: { value: 1.25, text: '1.3 (9)' },
        },
      },
    ],
    crossed: { down: 'year', across: 'code', cell: 'value', name: 'line' },
  };
  const words = {
    ...{ authority: 'Exampleshire', title: 'Rates', sentence: '', summary: '', notes: [] },
    ...{ source: 'Made up', asAt: '2026-11-22' },
  };
  const [table] = workbookTables({ words, tables: () => [spec] }, null, '');
  expect(table?.columns).toEqual(['Year', 'Median']);
  expect(table?.rows.map((row) => row.map(({ value }) => value))).toEqual([[2024, 1.25]]);
});
