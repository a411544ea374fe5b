import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idPattern } from '#src/core/schema/textPatterns.ts';
import { idMaker } from './localCells.ts';

describe(idMaker, () => {
  test('numbers what is alike, past the number in a title', () => {
    const makeId = idMaker();
    const ids = ['Visit', 'Visit', 'Visit 2', 'Visit 2', 'Visit'].map((title) =>
      makeId('2024-01-31', title),
    );
    expect(ids).toEqual([
      '2024-01-31-visit',
      '2024-01-31-visit-2',
      '2024-01-31-visit-2-2',
      '2024-01-31-visit-2-3',
      '2024-01-31-visit-3',
    ]);
  });

  test('makes no id twice and none that the doorway refuses, whatever the titles', () => {
    const title = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('a', 'a 2', 'a 3', 'a 2 2', '', 'constructor'),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 40 }), (titles) => {
        const makeId = idMaker();
        const ids = titles.map((one) => makeId('2024', one));
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          expect(id).toMatch(idPattern);
          expect(id.length).toBeLessThanOrEqual(150);
        }
      }),
    );
  });
});
