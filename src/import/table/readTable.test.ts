// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from './findings.ts';
import { readTable } from './readTable.ts';

const columns = ['name', 'value'] as const;
const excel = 'text in UTF-8: in Excel, save as "CSV UTF-8"';

function read(content: string | Uint8Array) {
  const findings = new Findings();
  const bytes = typeof content === 'string' ? bytesOf(content) : content;
  const { rows, isWhole } = readTable('test.csv', bytes, columns, findings);
  const cells = rows.map((row) => [row.number, row.text('name'), row.text('value')]);
  return { cells, isWhole, faults: findings.faults };
}

const fault = (row: number | null, column: string, found: string, wanted: string) => ({
  file: 'test.csv',
  row,
  column,
  found,
  wanted,
});

describe(readTable, () => {
  test('counts rows as a spreadsheet does, and a cell of two lines as one row', () => {
    const { cells, isWhole, faults } = read('name,value\n"North\nExampleshire",1\nSouth,2\n');
    expect(faults).toEqual([]);
    expect(isWhole).toBe(true);
    expect(cells).toEqual([
      [2, 'North\nExampleshire', '1'],
      [3, 'South', '2'],
    ]);
  });

  test('takes columns in any order, a byte order mark, Windows line ends and no last line end', () => {
    expect(read('\uFEFFvalue,name\r\n1,Exampleshire').cells).toEqual([[2, 'Exampleshire', '1']]);
  });

  test('takes optional columns as they come, reads one left out as empty, and no other', () => {
    const findings = new Findings();
    const optional = ['owner', 'due'] as const;
    const readWith = (text: string) =>
      readTable('test.csv', bytesOf(text), columns, findings, optional).rows.map((row) => [
        row.text('name'),
        row.text('owner'),
        row.text('due'),
      ]);
    expect(readWith('due,name,value\n2026,A,1\n')).toEqual([['A', '', '2026']]);
    expect(readWith('name,value\nA,1\n')).toEqual([['A', '', '']]);
    expect(findings.faults).toEqual([]);
    readWith('name,value,owners,due,due\nA,1,B,2026,2026\n');
    expect(findings.faults).toEqual([
      fault(1, 'owners', 'an unknown column "owners"', 'only name, value, owner, due'),
      fault(1, 'due', 'the column a second time', 'each column once'),
    ]);
  });

  test('takes no empty row at the end for a row, and any other for one', () => {
    const { cells, faults } = read('name,value\nA,1\n,\nB,2\n,\n,\n\n');
    expect(faults).toEqual([]);
    expect(cells).toEqual([
      [2, 'A', '1'],
      [3, '', ''],
      [4, 'B', '2'],
    ]);
    expect(read('name,value\n,\n,\n').faults).toEqual([
      fault(null, '', 'a header and no rows', 'at least one row'),
    ]);
  });

  test('finds an empty file', () => {
    expect(read('').faults).toEqual([fault(null, '', 'an empty file', 'text in UTF-8')]);
  });

  test('finds a file with a header only', () => {
    const { faults, isWhole } = read('name,value\n');
    expect(faults).toEqual([fault(null, '', 'a header and no rows', 'at least one row')]);
    expect(isWhole).toBe(false);
  });

  test('finds UTF-16 with and without a byte order mark', () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
    const expected = [fault(1, '', 'text in UTF-16', excel)];
    expect(read(utf16('\uFEFFname,value\nA,1\n')).faults).toEqual(expected);
    expect(read(utf16('name,value\nA,1\n')).faults).toEqual(expected);
  });

  test('finds the row of a byte that is not UTF-8', () => {
    const latin1 = new Uint8Array(Buffer.from('name,value\nA,1\nMáire,2\n', 'latin1'));
    const expected = [fault(3, '', 'a byte that is not UTF-8', excel)];
    expect(read(latin1).faults).toEqual(expected);
  });

  test('finds every missing, unknown and repeated column', () => {
    expect(read('name,name,other\nA,B,1\n').faults).toEqual([
      fault(1, 'value', 'no such column', 'a column "value"'),
      fault(1, 'name', 'the column a second time', 'each column once'),
      fault(1, 'other', 'an unknown column "other"', 'only name, value'),
    ]);
  });

  test('finds a row that is cut short, one that is too long, and an empty line between rows', () => {
    const { faults, cells } = read('name,value\nA,1,x\n\nB,2\nC');
    expect(faults).toEqual([
      fault(2, '', 'a row of 3 cells', '2 cells, one for each column'),
      fault(3, 'value', 'a row of 1 cells', '2 cells, one for each column'),
      fault(5, 'value', 'a row of 1 cells', '2 cells, one for each column'),
    ]);
    expect(cells).toEqual([[4, 'B', '2']]);
  });

  test('finds a quote that is never closed, and still reads the rows before it', () => {
    const { faults, cells, isWhole } = read('name,value\nA,1\n"B,2\nC,3\n');
    expect(faults).toMatchObject([{ row: 3, found: expect.stringContaining('quoting') }]);
    expect(cells).toEqual([[2, 'A', '1']]);
    expect(isWhole).toBe(false);
  });
});
