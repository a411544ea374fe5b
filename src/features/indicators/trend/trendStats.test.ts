import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { axisTo, trendOf } from './trendStats.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

describe(axisTo, () => {
  test('ends at round values', () => {
    expect(axisTo(55.2)).toEqual({ ticks: [0, 20, 40, 60], top: 60 });
    expect(axisTo(32.7)).toEqual({ ticks: [0, 10, 20, 30], top: 35 });
  });

  test('begins at 0, covers the largest value with room for its mark, in one to four steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 1e8, noNaN: true }), (max) => {
        const { ticks, top } = axisTo(max);
        expect(ticks[0]).toBe(0);
        expect(top).toBeGreaterThan(max);
        expect(top).toBeGreaterThanOrEqual(ticks.at(-1) ?? 0);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('refuses what no axis reaches', () => {
    expect(() => axisTo(2e8)).toThrow(RangeError);
  });
});

describe(trendOf, () => {
  test('keeps symbols and gaps in their place', () => {
    const file = testIndicator([1, 'x', null, 4], { country: [2, 2, 2, 2] });
    const { lines } = trendOf(file, testAuthorities, own);
    expect(lines.map(({ kind, values }) => [kind, values])).toEqual([
      ['authority', [1, 'x', null, 4]],
      ['england', [2, 2, 2, 2]],
      ['neighbours-median', [null, null, null, null]],
    ]);
  });

  test('has the same axis for every authority', () => {
    const file = testIndicator([5, 6], { neighbours: [[50, 40]] });
    const axes = testAuthorities.authorities.map((one) => trendOf(file, testAuthorities, one).axis);
    expect(new Set(axes.map((axis) => JSON.stringify(axis))).size).toBe(1);
    expect(axes[0]?.top).toBeGreaterThan(50);
  });

  test('lets the Isles of Scilly set the axis only of their own chart', () => {
    const scilly = { ...own, code: 'E06000053' };
    const all = { ...testAuthorities, authorities: [own, scilly] };
    const file = testIndicator([10, 10]);
    const figures = { ...file.figures, E06000053: [100, 100] };
    expect(trendOf({ ...file, figures }, all, own).axis.top).toBeLessThan(20);
    expect(trendOf({ ...file, figures }, all, scilly).axis.top).toBeGreaterThan(100);
  });

  test('draws a neighbour once that is also compared with', () => {
    const file = testIndicator([5, 6], { neighbours: [[50, 40]] });
    const { lines } = trendOf(file, testAuthorities, own, {
      neighbours: true,
      chosen: ['E06999010'],
    });
    const codes = lines.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(lines.find(({ code }) => code === 'E06999010')?.kind).toBe('chosen');
    expect(lines.filter(({ kind }) => kind === 'neighbour')).toHaveLength(9);
  });

  test('tells an abolished authority by its name from the one that has it today', () => {
    const former = { ...own, code: 'E10999001', status: 'abolished' as const, neighbours: [] };
    const all = { ...testAuthorities, authorities: [own, former] };
    const file = testIndicator([10, 10]);
    const nameOf = (one: typeof own) => trendOf(file, all, one).lines[0]?.name;
    expect(nameOf(own)).toBe('Exampleshire');
    expect(nameOf(former)).toBe('Exampleshire (abolished)');
    const alone = { ...testAuthorities, authorities: [former] };
    expect(trendOf(file, alone, former).lines[0]?.name).toBe('Exampleshire');
  });
});
