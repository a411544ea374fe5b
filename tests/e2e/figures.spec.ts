import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { type PublishedYear, publishedFigures } from '#tests/independent/publishedFigures.ts';
import { chooseDownload } from './downloadMenu.ts';
import { openBoard } from './openBoard.ts';
import { expect, longUnless, test } from './test.ts';
import { figureText, workforceCards } from './workforceCards.ts';

// Every symbol but c, a first year late in the series, rates of 0 and 100, fewer than ten neighbours.
const authorities = {
  E06000019: 'Herefordshire',
  E08000038: 'Barnsley',
  E06000053: 'Isles of Scilly',
  E09000020: 'Kensington and Chelsea',
  E06000063: 'Cumberland',
  E08000024: 'Sunderland',
};

/** When each release was published, by its reporting year. */
const knownFrom: Readonly<Record<number, string>> = {
  2017: '2018-02-15',
  2018: '2019-02-28',
  2019: '2020-02-27',
  2020: '2021-02-25',
  2021: '2022-02-24',
  2022: '2023-02-23',
  2023: '2024-02-29',
  2024: '2025-02-27',
  2025: '2026-03-19',
};

const cardOf = (page: Page, name: string) => page.getByRole('figure', { name, exact: true });

const cellsOf = (table: Locator) =>
  table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent.trim()),
      ),
    );

const rowOf = ({ year, value, england, ...one }: PublishedYear) => [
  `${year}`,
  figureText(value),
  figureText(england),
  `${figureText(one.neighboursMedian)} (${one.neighboursWithNumber})`,
];

test.describe('the workforce figures', () => {
  for (const [code, authority] of Object.entries(authorities)) {
    test(
      `of ${authority} are those of the published CSV`,
      longUnless(authority === 'Herefordshire'),
      async ({ page }) => {
        const published = publishedFigures(code);
        await openBoard(page, code);
        for (const { name, id, unit } of workforceCards) {
          const years = published[id] ?? [];
          const latest = years.at(-1);
          if (latest === undefined) throw new Error(`No year of ${id}`);
          const card = cardOf(page, name);

          const [figure = '', sentence = ''] = await card.getByRole('paragraph').allInnerTexts();
          const isNumber = typeof latest.value === 'number';
          expect
            .soft(figure, `${name}, the figure`)
            .toBe(figureText(latest.value, isNumber ? unit : ''));
          expect
            .soft(sentence, `${name}, England`)
            .toContain(` England ${figureText(latest.england)}.`);
          const ranks = sentence.match(/(?<=\b(?:Rank|Joint) )\d+ of \d+/g) ?? [];
          expect
            .soft(ranks, `${name}, the rank`)
            .toEqual(latest.rank === null ? [] : [`${latest.rank} of ${latest.withNumber}`]);

          await card.getByText(`Table of ${name}`, { exact: true }).click();
          const table = card.getByRole('table');
          await expect(table).toBeVisible();
          const median = `Neighbours’ median (how many of ${latest.neighbours} had a number)`;
          expect
            .soft(await cellsOf(table), `${name}, the table`)
            .toEqual([['Year', authority, 'England', median], ...years.map(rowOf)]);
        }
      },
    );
  }
});

test.describe('the download of a figure', () => {
  // Sunderland's turnover has numbers and a symbol, Cumberland's years without a row.
  for (const code of ['E08000024', 'E06000063'] as const) {
    test(
      `holds what the figure of ${authorities[code]} shows, and where it is from`,
      longUnless(code === 'E08000024'),
      async ({ page }) => {
        await openBoard(page, code);
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          chooseDownload(page, 'Turnover', 'CSV'),
        ]);
        expect(download.suggestedFilename()).toMatch(/^[a-z-]+turnover-rate-2026-11-22\.csv$/);

        const text = await readFile(await download.path(), 'utf8');
        expect(text.startsWith('\uFEFF'), 'a byte order mark').toBe(true);
        expect(text.replaceAll('\r\n', ''), 'line ends other than CRLF').not.toMatch(/[\r\n]/);

        const { data, errors, meta } = Papa.parse<Record<string, string>>(text, {
          header: true,
          skipEmptyLines: true,
        });
        expect(errors).toEqual([]);
        expect(meta.fields).toEqual([
          'year',
          'period',
          'indicator',
          'unit',
          'line',
          'value',
          'symbol',
          'meaning',
          'neighbours_with_number',
          'known_from',
          'source',
        ]);

        const years = publishedFigures(code)['turnover-rate'] ?? [];
        const line = (
          name: string,
          one: PublishedYear,
          value: PublishedYear['value'],
          withNumber = '',
        ) => {
          const isNumber = typeof value === 'number';
          return {
            year: `${one.year}`,
            period: 'year to 30 September',
            indicator: 'Turnover',
            unit: 'percent',
            line: name,
            value: isNumber ? value.toFixed(6) : '',
            symbol: isNumber ? '' : (value ?? ''),
            meaning: isNumber ? '' : figureText(value),
            neighbours_with_number: withNumber,
            known_from: knownFrom[one.year] ?? '',
            source: expect.stringContaining(
              'Department for Education, Children’s social work workforce',
            ),
          };
        };
        // Not rounded in the file; six decimals here, where two ways to halve a sum may differ.
        const found = data.map(({ value, ...row }) => ({
          ...row,
          value: value === '' ? '' : Number(value).toFixed(6),
        }));
        expect(found).toEqual(
          years.flatMap((one) => [
            line(authorities[code], one, one.value),
            line('England', one, one.england),
            line('Neighbours’ median', one, one.neighboursMedian, `${one.neighboursWithNumber}`),
          ]),
        );
      },
    );
  }
});
