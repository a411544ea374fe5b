import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageColumn, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { formulaStart } from '#src/charts/text/formula.ts';
import { copiedTable, harmless } from './copiedTable.ts';

const tableOf = (
  caption: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
): TableSpec => ({
  caption,
  columns: labels.map((label, index) => pageColumn(String(index), label)),
  rows: rows.map((cells, index) => ({
    key: String(index),
    cells: Object.fromEntries(cells.entries()),
  })),
});

const table = tableOf(
  'Agency workers, 2024 to 2025',
  ['Year', 'Exampleshire'],
  [
    ['2024', '8.7 (9)'],
    ['2025', '[x] not available'],
    ['=1+1', 'a <b>\n      & c'],
  ],
);

describe(copiedTable, () => {
  const { html, plain } = copiedTable([table], 'Source: Examples & Sons.');

  test('is a real table with its caption and headings, its symbols, and nothing of the page', () => {
    expect(html).toBe(`<table>
<caption>Agency workers, 2024 to 2025</caption>
<thead>
<tr><th scope="col">Year</th><th scope="col">Exampleshire</th></tr>
</thead>
<tbody>
<tr><th scope="row">2024</th><td>8.7 (9)</td></tr>
<tr><th scope="row">2025</th><td>[x] not available</td></tr>
<tr><th scope="row">&#39;=1+1</th><td>a &lt;b&gt; &amp; c</td></tr>
</tbody>
</table>
<p>Source: Examples &amp; Sons.</p>`);
  });

  test('is the same with tabs where there is no HTML', () => {
    expect(plain).toBe(
      [
        'Agency workers, 2024 to 2025',
        'Year\tExampleshire',
        '2024\t8.7 (9)',
        '2025\t[x] not available',
        "'=1+1\ta <b> & c",
        '',
        'Source: Examples & Sons.',
      ].join('\n'),
    );
  });

  test('keeps the tables of a figure apart', () => {
    const two = copiedTable([table, table], 'Source: Examples.');
    expect(two.html.match(/<table>/g)).toHaveLength(2);
    expect(two.plain.match(/\n\nAgency workers, 2024/g)).toHaveLength(1);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'=+-@\t\n\r\u200B\u202E<>&"\'/a1 '), maxLength: 12 }),
);

describe('a table of any texts', () => {
  test('keeps its rows and columns, holds text only, and runs nothing', () => {
    const rows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (cells) => {
        const own = tableOf('Any', ['One', 'Two'], cells);
        const { html, plain } = copiedTable([own], 'Source: Examples.');
        const [, , ...lines] = plain.split('\n\n')[0]?.split('\n') ?? [];
        expect(lines).toHaveLength(cells.length);
        for (const line of lines) expect(line.split('\t')).toHaveLength(2);
        const tags = new Set([...html.matchAll(/<\/?([^\s>]*)/g)].map(([, tag]) => tag));
        expect([...tags]).toEqual(['table', 'caption', 'thead', 'tr', 'th', 'tbody', 'td', 'p']);
        const described = [...html.matchAll(/<t[dh](?: scope="row")?>(.*?)<\/t[dh]>/gs)].map(
          ([, text]) => text,
        );
        expect(described).toHaveLength(2 * cells.length);
        for (const text of described) expect(text).not.toMatch(/["']|&(?!(amp|lt|gt|quot|#39);)/);
      }),
      { numRuns: 50 },
    );
  });
});

describe(harmless, () => {
  test('begins with nothing that runs, whatever the text, but the sign of a number', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cell = harmless(text);
        expect(cell).not.toMatch(/[\t\n\r]/);
        if (!/^[+-]\d[\d,]*(\.\d+)?%?$/.test(cell)) expect(cell).not.toMatch(formulaStart);
      }),
    );
  });

  test('stops what a spreadsheet would run, also behind a space or a tab', () => {
    for (const text of ['=1+1', '+A1', '-A1', '@SUM(A1)', ' \t=1', '-1+1', '\uFF1D1']) {
      expect(harmless(text)).toBe(`'${text.trim()}`);
    }
  });

  test('leaves numbers, symbols and words as they are', () => {
    for (const text of [
      '18.3',
      '-1.5',
      '+2',
      '\u221215.6',
      '-1,178',
      '[x] not available',
      'a = b',
    ]) {
      expect(harmless(text)).toBe(text);
    }
  });
});
