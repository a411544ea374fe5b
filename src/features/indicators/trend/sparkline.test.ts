import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import { sparklineOf } from './sparkline.ts';
import { trendOf } from './trendStats.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');
const authority = own;
const size = { width: 108, height: 44 };
const trend = (figures: readonly FigureOrNoRow[]) =>
  trendOf(testIndicator(figures, { country: figures.map(() => 0) }), testAuthorities, authority);

describe(sparklineOf, () => {
  test('draws England’s line and over it the authority’s, 0 at the foot and the axis’ top near the head', () => {
    const drawn = trend([0, 10, 20]);
    const [england, line] = sparklineOf({ ...drawn, axis: { ...drawn.axis, top: 20 } }, size);
    expect(england?.line.kind).toBe('england');
    expect(england?.path).toBe('M4 44 L54 44 L104 44');
    expect(line?.path).toBe('M4 44 L54 24 L104 4');
    expect(line?.last).toEqual({ x: 104, y: 4 });
  });

  test('breaks at a year without a number', () => {
    const path = sparklineOf(trend([5, 'x', 7, 8]), size)[1]?.path ?? '';
    expect(path.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
  });

  test('stays within its size, whatever the figures are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 9 }),
        (figures) => {
          for (const { path } of sparklineOf(trend(figures), size)) {
            for (const [, x, y] of path.matchAll(/[ML](\S+) (\S+)/g)) {
              expect(Number(x)).toBeGreaterThanOrEqual(0);
              expect(Number(x)).toBeLessThanOrEqual(size.width);
              expect(Number(y)).toBeGreaterThanOrEqual(0);
              expect(Number(y)).toBeLessThanOrEqual(size.height);
            }
          }
        },
      ),
    );
  });
});
