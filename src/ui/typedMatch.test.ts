import { expect, test } from 'vitest';
import { typedMatch } from './typedMatch.ts';

const names = ['CSV', 'PNG', 'SVG', 'Copy table', 'Copy link'];

test.each([
  ['p', 0, 1],
  ['C', 0, 3],
  ['c', 3, 4],
  ['c', 4, 0],
  ['cc', 3, 4],
  ['copy', 4, 4],
  ['copy l', 3, 4],
  ['cs', 4, 0],
])('"%s" from item %i leads to item %i', (typed, from, to) => {
  expect(typedMatch(names, typed, from)).toBe(to);
});

test('what no name begins with leads nowhere', () => {
  expect(typedMatch(names, 'x', 2)).toBeNull();
  expect(typedMatch([], 'c', 0)).toBeNull();
});
