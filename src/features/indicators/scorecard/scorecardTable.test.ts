import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { tableCsv } from '#src/charts/download/tableCsv.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import { scorecardRow } from './scorecard.ts';
import { scorecardTable } from './scorecardTable.tsx';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');
const authority = own;

/** The lines of the CSV by their columns, for one row. */
function lineOf(figures: readonly FigureOrNoRow[], country: readonly FigureOrNoRow[]) {
  const table = scorecardTable({
    caption: 'Rates',
    rows: [scorecardRow(testIndicator(figures, { country }), testAuthorities, authority)],
    isRanked: true,
    sourceOf: (id) => `Source of ${id}`,
  });
  const [heads = '', line = ''] = tableCsv(table)
    .replace(/^\uFEFF/, '')
    .split('\r\n');
  const values = line.split(',');
  return Object.fromEntries(heads.split(',').map((head, index) => [head, values[index]]));
}

describe(scorecardTable, () => {
  test('gives the file each number as published, with its year, rank and source', () => {
    expect(lineOf([10, 18.345], [12, 13])).toMatchObject({
      indicator: 'Agency workers',
      year: '2018',
      unit: 'percent',
      value: '18.345',
      symbol: '',
      england: '13',
      rank: '1',
      of: '1',
      better: 'lower',
      source: 'Source of agency-rate',
    });
  });

  test('keeps a symbol out of the column of numbers', () => {
    expect(lineOf([10, 'x'], [12, 'u'])).toMatchObject({
      value: '',
      symbol: 'x',
      england: '',
      rank: '',
    });
  });
});
