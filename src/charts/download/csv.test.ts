import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formulaStart } from '#src/charts/text/formula.ts';
import { csv } from './csv.ts';

const hostile = fc.string({ unit: fc.constantFrom(...' =+-@\t\u0000\u200B\u202E＝a1"') });

describe(csv, () => {
  test('begins with a BOM and ends each line as Excel does', () => {
    expect(csv(['a', 'b'], [['x', 1.5]])).toBe('\uFEFFa,b\r\nx,1.5\r\n');
  });

  test('neutralises what a spreadsheet would run, in text and not in numbers', () => {
    const run = [
      ...['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '=1\n+1', '＝1', '\uFE661'],
      ...["=cmd|' /C calc'!A0", '@SUM(1+1)*cmd|A0', '-2+3+cmd|A0', '=HYPERLINK("https://a.test")'],
      ...[
        ' =1',
        '\u00A0=1',
        '\u0000=1',
        '\u0007-1',
        '\u200B=1',
        '\u202E+1',
        '\uFEFF@A1',
        '\u00AD=1',
      ],
    ];
    const text = csv(
      ['a'],
      [...run, -1].map((cell) => [cell]),
    );
    const { data } = Papa.parse<string[]>(text.slice(1), {
      delimiter: ',',
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect(data.slice(1).flat()).toEqual([...run.map((cell) => `'${cell}`), '-1']);
  });

  test('is written as a CSV library would write it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1 ,"\'=+-@\t\r\n\uFEFF；é') });
    const row = fc.array(fc.oneof(text, fc.double(), fc.integer()), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const written = Papa.unparse(
          { fields: ['a', 'b'], data: rows.map((cells) => [cells[0], cells[1] ?? '']) },
          { escapeFormulae: formulaStart, newline: '\r\n' },
        );
        const cells = rows.map(([first = '', second = '']) => [first, second]);
        expect(csv(['a', 'b'], cells)).toBe(`\uFEFF${written}\r\n`);
      }),
    );
  });

  test('never begins a text cell with a character that starts a formula, and loses no text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), hostile), {
          minLength: 1,
          maxLength: 5,
        }),
        (cells) => {
          const columns = cells.map((_, index) => `c${index}`);
          const { data } = Papa.parse<string[]>(
            csv(columns, [cells]).slice(1).replace(/\r\n$/, ''),
            // Left alone it takes a tab in a text for one.
            { delimiter: ',' },
          );
          for (const [index, cell] of (data[1] ?? []).entries()) {
            expect(cell).not.toMatch(formulaStart);
            expect([cells[index], `'${cells[index]}`]).toContain(cell);
          }
        },
      ),
    );
  });
});
