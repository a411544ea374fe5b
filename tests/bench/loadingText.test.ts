// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Loading } from './loading.ts';
import {
  diskTable,
  loadingSentence,
  loadingTable,
  stagesSentence,
  stagesTable,
} from './loadingText.ts';
import type { LoadSample } from './measureLoad.ts';

const sample = (changed: Partial<LoadSample> = {}): LoadSample => ({
  bytes: 40_000,
  requests: 2,
  documentEnd: 300,
  firstPaint: 400,
  largestPaint: 500,
  chartsFrame: 390,
  charts: 500,
  until: null,
  scriptsEnd: null,
  blocking: 0,
  shift: 0,
  heap: 1_300_000,
  scriptWork: 10,
  styleWork: 20,
  layoutWork: 30,
  ...changed,
});
const loading: Loading = {
  floor: sample(),
  product: sample({ largestPaint: 550, charts: 600, bytes: 240_000 }),
  plain: sample({ largestPaint: 5000, charts: 5500 }),
  disk: null,
};
const cellsOf = (table: string, row: string) =>
  table
    .split('\n')
    .find((line) => line.startsWith(`| ${row}`))
    ?.split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);

describe('the table of an opening', () => {
  test('sets each way beside the floor', () => {
    expect(cellsOf(loadingTable(loading), 'All charts stand')).toEqual([
      'All charts stand',
      '500 ms',
      '600 ms',
      '1.20 ×',
      '5,500 ms',
      '11.00 ×',
    ]);
    expect(cellsOf(loadingTable(loading), 'Over the line')?.[3]).toBe('6.00 ×');
  });

  test('has a dash, never a 0, for what is not there', () => {
    const without = loadingTable({ ...loading, plain: null });
    expect(cellsOf(without, 'First paint')?.slice(4)).toEqual(['–', '–']);
  });

  test('gives no ratio to nothing', () => {
    expect(cellsOf(loadingTable(loading), 'Blocking')).toContain('–');
  });
});

describe('the sentence on an opening', () => {
  test('says how many times the floor the board and the ordinary build take', () => {
    expect(loadingSentence(loading)).toBe(
      'The board’s largest paint takes 1.10 × as long as that of a page without scripts, and its charts 1.20 ×, where the same libraries rendered by the browser alone take 11.00 ×.',
    );
  });

  test('leaves out a build that is not there', () => {
    expect(loadingSentence({ ...loading, plain: null })).not.toContain('browser alone');
  });

  test('says so when the board never got there', () => {
    const never = { ...loading, product: sample({ charts: null }) };
    expect(loadingSentence(never)).toBe('The board did not get as far as being compared.');
  });
});

describe('where the time goes', () => {
  test('adds up to the largest paint', () => {
    expect(stagesSentence(loading)).toBe(
      'Of the 550 ms to the board’s largest paint, 300 ms pass until the document has arrived, 100 ms from there to the first paint and 150 ms from there to the largest.',
    );
  });

  test('counts no time twice when the first paint does not wait for the document', () => {
    const early = { ...loading, product: sample({ firstPaint: 200 }) };
    expect(stagesSentence(early)).toContain(
      '300 ms pass until the document has arrived, 0 ms from there to the first paint and 200 ms',
    );
  });

  test('is said of every way', () => {
    expect(cellsOf(stagesTable(loading), 'Largest paint')).toEqual([
      'Largest paint',
      '500 ms',
      '550 ms',
      '5,000 ms',
      '–',
    ]);
  });
});

describe('the table of the one file', () => {
  test('has no line to count bytes on', () => {
    const table = diskTable({ ...loading, disk: sample() }, { ...loading, disk: sample() });
    expect(table).not.toContain('Over the line');
    expect(cellsOf(table, 'All charts stand')).toEqual(['All charts stand', '500 ms', '500 ms']);
  });
});
