import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import {
  judgementHistoryRowsLayout,
  type RowsSize,
  rowsAbove,
} from './judgementHistoryRowsLayout.ts';
import { judgementHistoryOf } from './judgementHistoryStats.ts';

const size: RowsSize = {
  width: 880,
  left: 172,
  right: 112,
  font: 16,
  step: 21,
  everyYears: 1,
  wrapsGrades: false,
  visitRows: 1,
  month: 'long',
};

const judgementHistory = judgementHistoryOf(
  testPack,
  'Exampleshire',
  ['overall', 'leadership'],
  '2026-11-22',
);
if (!judgementHistory) throw new Error('No judgement history');
const layout = judgementHistoryRowsLayout(judgementHistory, size);

describe(judgementHistoryRowsLayout, () => {
  test('gives each topic a row of its own, a better grade above a worse one', () => {
    expect(layout.rows.map(({ topic }) => topic)).toEqual(['overall', 'leadership']);
    expect(layout.levelOf('overall', 'outstanding')).toBeLessThan(
      layout.levelOf('overall', 'inadequate'),
    );
    expect(layout.levelOf('overall', 'inadequate')).toBeLessThan(
      layout.levelOf('leadership', 'outstanding'),
    );
  });

  test('counts a level from above and from below alike', () => {
    const { plot } = layout;
    expect(layout.heightOf('leadership', 'good')).toBeCloseTo(
      plot.y + plot.height - layout.levelOf('leadership', 'good'),
    );
  });

  test('keeps the marks of visits apart and inside, and their true span beside them', () => {
    const xs = layout.visits.monitoring.map(({ x }) => x);
    const gaps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(24);
    expect(Math.min(...xs)).toBeGreaterThan(layout.plot.x);
    expect(Math.max(...xs)).toBeLessThan(layout.plot.x + layout.plot.width);
    const vague = layout.visits.monitoring.find(({ visit }) => visit.date === '2023');
    const day = layout.visits.monitoring.find(({ visit }) => visit.date.length === 10);
    const estimateTextWidth = (one: typeof vague) => (one ? one.to - one.from : Number.NaN);
    expect(estimateTextWidth(vague)).toBeGreaterThan(20);
    expect(estimateTextWidth(day)).toBe(0);
  });

  test('has tracks only for what there is', () => {
    const bare = judgementHistoryRowsLayout(
      { ...judgementHistory, visits: [], directions: [] },
      size,
    );
    expect(bare.tracks.map(({ name }) => name)).toEqual(['inspected', 'published']);
    expect(layout.tracks.map(({ name }) => name)).toEqual([
      'inspected',
      'published',
      'direction',
      'monitoring',
    ]);
  });
});

describe(rowsAbove, () => {
  test('lifts words over those that begin under them, and no others', () => {
    expect(
      rowsAbove([
        { x: 0, width: 30 },
        { x: 20, width: 30 },
        { x: 60, width: 30 },
      ]),
    ).toEqual([1, 0, 0]);
  });

  test('never lets two words of one row meet, nor a later beginning stand under a lower word', () => {
    const words = fc
      .array(
        fc.record({ x: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 1, max: 200 }) }),
      )
      .map((all) => all.toSorted((a, b) => a.x - b.x));
    fc.assert(
      fc.property(words, (all) => {
        const rows = rowsAbove(all);
        all.forEach((word, index) => {
          all.slice(index + 1).forEach((later, offset) => {
            const isUnder = later.x < word.x + word.width;
            if (isUnder) expect(rows[index]).toBeGreaterThan(rows[index + 1 + offset] ?? 0);
          });
        });
      }),
    );
  });
});
