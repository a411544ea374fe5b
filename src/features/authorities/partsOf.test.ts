import { expect, test } from 'vitest';
import { partsOf } from './partsOf.ts';

test('keeps every item in its order, and as many in each part as there is room for', () => {
  expect(partsOf(['a', 'b', 'c', 'd', 'e'], 2)).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('is one part where everything has room, or there is nothing', () => {
  expect(partsOf(['a', 'b'], 2)).toEqual([['a', 'b']]);
  expect(partsOf([], 2)).toEqual([[]]);
});
