import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { measuresPack } from '#mocks/measuresBoard.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Known } from '#src/core/model/known.ts';
import type { Measure, MeasureFigure } from '#src/core/model/measure.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { testTime } from '#tests/testDay.ts';
import { boardReader } from './readViews.tsx';

const readerOf = (pack: BoardPack) => boardReader(pack, (path) => testFiles[path]);

/** The board as if all that is known of measures after a day had been otherwise. */
function otherAfter(day: Day, isAlso: (known: Day) => boolean = () => false): BoardPack {
  const isLater = ({ knownOn }: Known) => lastDay(knownOn) > day || isAlso(lastDay(knownOn));
  const figure = <One extends MeasureFigure>(one: One): One =>
    isLater(one)
      ? { ...one, value: 987, numerator: 6543, denominator: 765, note: 'Said later.' }
      : one;
  const other = (measure: Measure): Measure => ({
    ...measure,
    values: measure.values.map((value) => ({
      ...figure(value),
      ...(value.restatedFrom && { restatedFrom: value.restatedFrom.map(figure) }),
    })),
    targets: measure.targets.map((one) => (isLater(one) ? { ...one, value: 321 } : one)),
    trajectory: measure.trajectory.map((one) => (isLater(one) ? { ...one, value: 432 } : one)),
    recalculations: measure.recalculations.map((one) =>
      isLater(one) ? { ...one, from: '2024-08', reason: 'known later' } : one,
    ),
    commentary: measure.commentary.map((one) =>
      isLater(one) ? { ...one, text: 'Said later.' } : one,
    ),
  });
  return { ...measuresPack, measures: (measuresPack.measures ?? []).map(other) };
}

const pages = [
  '/',
  '/performance',
  '/performance/average-caseload',
  '/performance/agency-social-workers',
  '/performance/re-referrals',
  '/sources',
  '/speaker?slide=performance',
  '/speaker?slide=measure-average-caseload',
  '/speaker?slide=changes',
].map((page) => `${page}${page.includes('?') ? '&' : '?'}authority=${exampleshire}`);

/** Before the first recalculation, the second, a target, the planned path, and the day before that of the test. */
const days: readonly Day[] = ['2025-01-19', '2025-10-14', '2026-03-17', '2026-10-20', '2026-11-21'];

beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(testTime) });
  // What is loaded late is there from the second reading on.
  const reader = readerOf(measuresPack);
  for (const turn of [1, 2, 3]) {
    for (const page of pages) await reader(page, null);
    await new Promise((done) => setTimeout(done, 100 * turn));
  }
}, 60_000);
afterAll(() => {
  vi.useRealTimers();
});

describe('the measures of a board as known on a day', () => {
  test('are the same, word for word, whatever became known later', {
    timeout: 300_000,
  }, async () => {
    const asItIs = readerOf(measuresPack);
    for (const day of days) {
      const otherwise = readerOf(otherAfter(day));
      for (const page of pages) {
        const words = (await asItIs(page, day)).text;
        expect(words, page).not.toContain('Loading This');
        expect((await otherwise(page, day)).text, `${page} on ${day}`).toBe(words);
      }
    }
  });

  test('would be seen to differ by what was known a day earlier', {
    timeout: 300_000,
  }, async () => {
    const day = '2026-11-21';
    const otherwise = readerOf(otherAfter(day, (known) => known === '2026-11-08'));
    const asItIs = readerOf(measuresPack);
    for (const page of pages.filter((one) => !one.startsWith('/sources'))) {
      const words = (await asItIs(page, day)).text;
      expect((await otherwise(page, day)).text, page).not.toBe(words);
    }
  });
});
