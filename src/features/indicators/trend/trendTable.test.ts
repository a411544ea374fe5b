import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import { trendOf } from './trendStats.ts';
import { trendTable } from './trendTable.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

describe('the CSV of a trend', () => {
  const file = testIndicator([12.5, 'x', null], {
    country: [10, 11, 12],
    neighbours: [
      [4, 5, 6],
      [5, 5, 'u'],
    ],
  });
  const text = tableCsv(
    trendTable(trendOf(file, testAuthorities, own), 'Source: DfE, known from 1 March 2020.'),
  );
  const rows = Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data;

  test('has a row for each year of each line', () => {
    expect(rows.map(({ year, line }) => `${year} ${line}`)).toEqual(
      [2017, 2018, 2019].flatMap((year) =>
        ['Exampleshire', 'Exampleland', 'Neighbours’ median'].map((line) => `${year} ${line}`),
      ),
    );
  });

  test('keeps a symbol in a column of its own and leaves the value empty', () => {
    const own = rows.filter(({ line }) => line === 'Exampleshire');
    expect(own.map(({ value, symbol, meaning }) => [value, symbol, meaning])).toEqual([
      ['12.5', '', ''],
      ['', 'x', '[x] not available'],
      ['', '', 'no row published'],
    ]);
  });

  test('counts the neighbours that had a number, and gives the median unrounded', () => {
    const medians = rows.filter(({ line }) => line?.startsWith('Neighbours'));
    expect(medians.map(({ value, neighbours_with_number: count }) => [value, count])).toEqual([
      ['4.5', '2'],
      ['5', '2'],
      ['6', '1'],
    ]);
  });

  test('says in each row where it comes from and from when it was known', () => {
    expect(rows.map(({ known_from: known }) => known).slice(0, 4)).toEqual([
      '2018-03-01',
      '2018-03-01',
      '2018-03-01',
      '2019-03-01',
    ]);
    expect(new Set(rows.map(({ source }) => source))).toEqual(
      new Set(['Source: DfE, known from 1 March 2020.']),
    );
  });
});
