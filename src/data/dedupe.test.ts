import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dedupe, expand } from './dedupe.ts';

describe('JSON without repetitions', () => {
  test('is the same JSON when it is read again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const json = JSON.parse(JSON.stringify({ one, other, again: [one, [other, one]] }));
        fc.pre(!JSON.stringify(json).includes('"$"'));
        expect(expand(JSON.parse(JSON.stringify(dedupe(json))))).toEqual(json);
      }),
    );
  });

  test('writes a row of figures once, wherever it stands', () => {
    const row = [18.3, 15.2, 'x', null];
    const text = JSON.stringify(
      dedupe({ leavers: { E1: row }, turnover: { parts: [{ E1: row }] } }),
    );
    expect(text.match(/18\.3/g)).toHaveLength(1);
  });

  test('refuses a field with the name of a reference', () => {
    expect(() => dedupe({ a: [{ $: 1 }] })).toThrow('a field is called $');
  });
});
