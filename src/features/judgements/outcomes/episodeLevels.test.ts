import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InadequateSpell } from './afterInadequate.ts';
import { episodeLevels } from './episodeLevels.ts';

const episode = (months: number | null, isOwn = false, outcome = 'good-or-better') =>
  ({ months, isOwn, outcome }) as InadequateSpell;

const placesOf = (episodes: readonly InadequateSpell[], apart: number) =>
  episodeLevels(episodes, 'good-or-better', apart).map(({ months, level }) => [months, level]);

describe(episodeLevels, () => {
  test('keeps those of one outcome whose months are known', () => {
    const episodes = [episode(40), episode(null), episode(12, false, 'waiting')];
    expect(placesOf(episodes, 2)).toEqual([[40, 0]]);
  });

  test('puts marks that would touch on levels about the middle of their row', () => {
    expect(placesOf([episode(40), episode(41), episode(50)], 2)).toEqual([
      [40, -0.5],
      [41, 0.5],
      [50, -0.5],
    ]);
  });

  test('puts the board’s own on the highest level, below its name', () => {
    const levels = episodeLevels([episode(39), episode(40, true)], 'good-or-better', 2);
    expect(levels.find(({ episode: one }) => one.isOwn)?.level).toBe(-0.5);
  });

  test('covers no mark by another', () => {
    const months = fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 30 });
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 10 }), (all, apart) => {
        const placed = placesOf(
          all.map((one) => episode(one)),
          apart,
        );
        expect(placed).toHaveLength(all.length);
        for (const [index, [at = 0, level]] of placed.entries()) {
          for (const [other = 0, otherLevel] of placed.slice(0, index)) {
            if (level === otherLevel) expect(Math.abs(at - other)).toBeGreaterThanOrEqual(apart);
          }
        }
      }),
    );
  });
});
