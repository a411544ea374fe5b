import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromColumns, toColumns } from './columns.ts';

const again = (json: unknown) => fromColumns(JSON.parse(JSON.stringify(toColumns(json))));

describe('JSON in columns', () => {
  test('is the same JSON when it is read again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const json = JSON.parse(JSON.stringify({ one, other, again: [one, [other, one]] }));
        expect(again(json)).toEqual(json);
      }),
    );
  });

  test('is the same where objects of a kind have different values', () => {
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
      fc.array(fc.integer()),
    );
    const record = fc.record({ a: value, b: value }, { requiredKeys: ['a'] });
    fc.assert(
      fc.property(fc.array(record), fc.dictionary(fc.string(), record), (list, byName) => {
        const json = JSON.parse(JSON.stringify({ list, byName }));
        expect(again(json)).toEqual(json);
      }),
    );
  });

  test('has the same figures to the last decimal, with gaps, and those that no unit fits', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
      .map(([units, decimals]) => Number((units / 10 ** decimals).toFixed(decimals)));
    const figure = fc.oneof(decimal, fc.constantFrom(null, 'suppressed', 1e21, 5e-324, 0.1 + 0.2));
    fc.assert(
      fc.property(fc.array(fc.array(figure)), (rows) => {
        const json = JSON.parse(JSON.stringify(rows));
        expect(again(json)).toEqual(json);
      }),
    );
  });

  test('keeps a table by codes as one, in its order', () => {
    const codes = Array.from({ length: 30 }, (_, index) => `E${index}`);
    const table = Object.fromEntries(codes.map((code, index) => [code, [index, index + 1.5]]));
    expect(toColumns(table).columns).toHaveLength(3);
    expect(Object.keys(again(table) as object)).toEqual(codes);
    expect(again(table)).toEqual(table);
  });

  test('writes a row of figures once, wherever it stands', () => {
    const row = [18.3, 15.2, 'x', null];
    const text = JSON.stringify(
      toColumns({ leavers: { E1: row }, turnover: { parts: [{ E1: row }] } }),
    );
    expect(text.match(/183/g)).toHaveLength(1);
    expect(text.match(/"x"/g)).toHaveLength(1);
  });

  test('is the same where a field has the name that an object inherits', () => {
    const json = JSON.parse('{"__proto__": [1, 2], "constructor": {"__proto__": null}}');
    expect(JSON.stringify(again(json))).toBe(JSON.stringify(json));
  });
});
