import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyHeight, fittingRows, fittingSize, linesIn, scaleOf, stageShape } from './slideRoom.ts';

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

describe(fittingRows, () => {
  test('shows all rows where they fit, and needs no line for more', () => {
    expect(fittingRows([4, 4, 4], 12, 5)).toBe(3);
  });

  test('leaves room to say that there are more', () => {
    expect(fittingRows([4, 4, 4], 11.9, 5)).toBe(1);
    expect(fittingRows([4, 4, 4], 11.9, 3)).toBe(2);
  });

  test('shows one row rather than none', () => {
    expect(fittingRows([40], 10, 5)).toBe(1);
    expect(fittingRows([40, 2], 10, 5)).toBe(1);
  });

  test('never shows more than fits, nor fewer than would', () => {
    const height = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.array(height, { minLength: 1 }), fc.integer({ max: 100 }), (heights, room) => {
        const count = fittingRows(heights, room, 5);
        const heightOf = (rows: number) =>
          sum(heights.slice(0, rows)) + (rows < heights.length ? 5 : 0);
        if (count > 1) expect(heightOf(count)).toBeLessThanOrEqual(room);
        if (count < heights.length) expect(heightOf(count + 1)).toBeGreaterThan(room);
      }),
    );
  });
});

describe(fittingSize, () => {
  const sizes = ['heading', 'large', 'body'] as const;

  test('is the largest at which everything fits', () => {
    expect(fittingSize(sizes, 40, (scale) => 20 * scale)).toBe('heading');
    expect(fittingSize(sizes, 30, (scale) => 20 * scale)).toBe('large');
    expect(fittingSize(sizes, 20, (scale) => 20 * scale)).toBe('body');
  });

  test('is the smallest where nothing fits, which is as large as a usual body', () => {
    expect(fittingSize(sizes, 10, (scale) => 20 * scale)).toBe('body');
    expect(scaleOf('body')).toBe(1);
  });
});

describe(linesIn, () => {
  test('counts the lines of a text, and one for none', () => {
    expect(linesIn(100, 'Short')).toBe(1);
    expect(linesIn(100, '')).toBe(1);
    expect(linesIn(22, 'Timely education for older children')).toBe(3);
  });
});

describe(bodyHeight, () => {
  test('has less left below a title of two lines', () => {
    const long = 'A finding that takes more than one line of the slide on any stage there is';
    expect(bodyHeight(long, 'wide')).toBeLessThan(bodyHeight('A finding', 'wide'));
    expect(bodyHeight(long, 'square')).toBeLessThanOrEqual(bodyHeight(long, 'wide'));
  });
});

test.each([
  [1920, 1080, 'full'],
  [319, 180, 'full'],
  [2520, 1080, 'full'],
  [1280, 800, 'wide'],
  [1024, 768, 'square'],
  [1400, 900, 'square'],
  [0, 0, 'wide'],
])('a stage of %i by %i is %s', (width, height, shape) => {
  expect(stageShape(width, height)).toBe(shape);
});
