import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyed } from './keyed.ts';

test('no two items of a list have one key, however alike they read', () => {
  const text = fc.constantFrom('', 'a', '1 a', '2 a', 'a 2', 'b');
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const keys = keyed(texts).map(({ key }) => key);
      expect(new Set(keys).size).toBe(texts.length);
    }),
  );
});

test('an item keeps its key where others come after it or go', () => {
  const [first, , third] = keyed(['a', 'b', 'a']);
  expect(keyed(['a', 'a', 'c']).map(({ key }) => key)).toEqual([first?.key, third?.key, '1 c']);
  expect(keyed([{ name: 'a' }], ({ name }) => name)).toEqual([
    { key: '1 a', item: { name: 'a' }, index: 0 },
  ]);
});
