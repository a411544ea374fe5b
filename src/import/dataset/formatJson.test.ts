// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson } from './formatJson.ts';

describe(formatJson, () => {
  test('puts a list of scalars on one line, and a short object of scalars too', () => {
    const value = { figures: { E1: [1, 'x', null], E2: [] }, periods: [{ year: 2024 }], none: {} };
    expect(formatJson(value)).toBe(`{
  "figures": {
    "E1": [1, "x", null],
    "E2": []
  },
  "periods": [
    { "year": 2024 }
  ],
  "none": {}
}
`);
  });

  test('gives a long object a line for each field', () => {
    const text = 'x'.repeat(100);
    expect(formatJson({ a: text, b: text })).toBe(`{\n  "a": "${text}",\n  "b": "${text}"\n}\n`);
  });

  test('is read back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(formatJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
