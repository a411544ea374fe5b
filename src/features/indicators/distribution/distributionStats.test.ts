import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { distributionOf } from './distributionStats.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

describe(distributionOf, () => {
  const file = testIndicator([5, 6], {
    country: [9, 9],
    neighbours: [
      [1, 1],
      [3, 'x'],
      [8, 8],
      ['c', 'c'],
      [null, null],
    ],
  });

  test('has a mark for each authority with a number, lowest first, and knows whose it is', () => {
    const { marks, year, england } = distributionOf(file, testAuthorities, own, 0);
    expect(year).toBe(2017);
    expect(england).toBe(9);
    expect(marks.map(({ value, kind }) => [value, kind])).toEqual([
      [1, 'neighbour'],
      [3, 'neighbour'],
      [5, 'authority'],
      [8, 'neighbour'],
    ]);
  });

  test('counts those with a symbol apart, and not those without a row', () => {
    expect(distributionOf(file, testAuthorities, own, 0).withoutNumber).toBe(1);
    expect(distributionOf(file, testAuthorities, own, 1).withoutNumber).toBe(2);
  });

  test('gives the quartiles of the marks', () => {
    expect(distributionOf(file, testAuthorities, own, 0).quartiles).toEqual([2.5, 4, 5.75]);
  });

  test('has none where nobody has a number, and refuses a period that is not there', () => {
    const empty = testIndicator(['x']);
    expect(distributionOf(empty, testAuthorities, own, 0)).toMatchObject({
      marks: [],
      quartiles: null,
    });
    expect(() => distributionOf(empty, testAuthorities, own, 1)).toThrow(RangeError);
  });
});
