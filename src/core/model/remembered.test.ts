import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('answers as the function does, which is asked once for each text', () => {
  const lengthOf = vi.fn((text: string) => (text === '' ? null : text.length));
  const known = remembered(lengthOf);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'bb', 'ccc')), (texts) => {
      expect(texts.map(known)).toEqual(texts.map((text) => text.length || null));
    }),
  );
  expect(lengthOf.mock.calls.length).toBeLessThanOrEqual(4);
});

test('still answers where no text comes twice, or is long', () => {
  const known = remembered((text) => `${text}!`);
  for (let index = 0; index < 5000; index += 1) expect(known(`${index}`)).toBe(`${index}!`);
  expect(known('long'.repeat(100))).toBe(`${'long'.repeat(100)}!`);
});
