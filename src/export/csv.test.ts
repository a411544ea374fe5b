import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';

describe(csv, () => {
  test('begins with a BOM and ends each line as Excel does', () => {
    expect(csv(['a', 'b'], [['x', 1.5]])).toBe('\uFEFFa,b\r\nx,1.5\r\n');
  });

  test('neutralises what a spreadsheet would run, in text and not in numbers', () => {
    const text = csv(['a'], [['=1+1'], ['+1'], ['-1'], ['@SUM(A1)'], ['\t=1'], [-1]]);
    const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
    expect(data.slice(1).flat()).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", '-1']);
  });

  test('never begins a text cell with a character that starts a formula, and loses no text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }),
        (cells) => {
          const columns = cells.map((_, index) => `c${index}`);
          const { data } = Papa.parse<string[]>(
            csv(columns, [cells]).slice(1).replace(/\r\n$/, ''),
          );
          for (const [index, cell] of (data[1] ?? []).entries()) {
            expect(cell).not.toMatch(/^[=+\-@\t\r]/);
            expect([cells[index], `'${cells[index]}`]).toContain(cell);
          }
        },
      ),
    );
  });
});
