import { describe, expect, test } from 'vitest';
import { copiedTable } from '#src/charts/download/copiedTable.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { shownTable, type TableSpec } from './tableSpec.ts';

const plain: TableSpec = {
  caption: 'Visits of Exampleshire',
  columns: [
    { id: 'on', label: 'Date', kind: 'text', csvName: 'date' },
    { id: 'count', label: 'Children', kind: 'number', csvName: 'children' },
    { id: 'note', label: 'Remark', kind: 'text', csvName: null },
    { id: 'source', label: null, kind: 'text', csvName: 'source' },
  ],
  rows: [
    {
      key: 'one',
      cells: {
        on: { value: '2024-05', text: 'May 2024' },
        count: { value: 1234.5, text: '1,235' },
        note: '=1+1',
        source: 'Made up, "for tests"',
      },
    },
    { key: 'two', cells: { on: '2025', count: -2, source: 'x' } },
  ],
};

const crossed: TableSpec = {
  caption: 'Rates',
  columns: [
    { id: 'year', label: 'Year', kind: 'text', csvName: 'year' },
    { id: 'line', label: null, kind: 'text', csvName: 'line' },
    { id: 'value', label: null, kind: 'number', csvName: 'value' },
  ],
  rows: [
    [2024, 'a', 1],
    [2024, 'b', 2],
    [2025, 'b', 4],
  ].map(([year = 0, line = '', value = 0]) => ({
    key: `${year} ${line}`,
    cells: { year, line: { value: line, text: `Line ${line}` }, value },
  })),
  crossed: { down: 'year', across: 'line', cell: 'value' },
};

describe('a table', () => {
  test('shows the columns with a label, each cell in its words', () => {
    expect(shownTable(plain).columns.map(({ label }) => label)).toEqual([
      'Date',
      'Children',
      'Remark',
    ]);
    expect(shownTable(plain).rows[1]?.cells).toEqual(['2025', -2, '']);
  });

  test('is CSV in the columns with a name, each cell as its value', () => {
    expect(tableCsv(plain)).toBe(
      '\uFEFFdate,children,source\r\n2024-05,1234.5,"Made up, ""for tests"""\r\n2025,-2,x\r\n',
    );
  });

  test('is copied as it is shown, with its source, and nothing in it runs', () => {
    const { plain: text, html } = copiedTable([plain], 'Made up');
    expect(text).toBe(
      "Visits of Exampleshire\nDate\tChildren\tRemark\nMay 2024\t1,235\t'=1+1\n2025\t-2\t\n\nMade up",
    );
    expect(html).toContain(
      '<tr><th scope="row">May 2024</th><td>1,235</td><td>&#39;=1+1</td></tr>',
    );
    expect(html).toContain('<caption>Visits of Exampleshire</caption>');
  });
});

describe('a table of two ways', () => {
  test('has a row for each value down and a column for each across, empty where none meet', () => {
    const { columns, rows } = shownTable(crossed);
    expect(columns.map(({ label }) => label)).toEqual(['Year', 'Line a', 'Line b']);
    expect(columns.map(({ isNumeric }) => isNumeric)).toEqual([false, true, true]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      [2024, 1, 2],
      [2025, '', 4],
    ]);
  });

  test('is CSV row by row', () => {
    expect(tableCsv(crossed)).toBe('\uFEFFyear,line,value\r\n2024,a,1\r\n2024,b,2\r\n2025,b,4\r\n');
  });

  test('by a column that it lacks is an error', () => {
    const broken = { ...crossed, crossed: { down: 'month', across: 'line', cell: 'value' } };
    expect(() => shownTable(broken)).toThrow(
      new RangeError('a table crossed by a column that it lacks: month'),
    );
  });
});
