import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { relatedAreas, yearRaised } from './relatedAreas.ts';

const areas = [
  testArea('A09', 'I', '2009', { restatedIn: ['A14'] }),
  testArea('A14', 'I', '2014-06-30', { restatedIn: ['A18', 'A22'] }),
  testArea('A18', 'I', '2018-07-23', { restatedIn: ['A22'] }),
  testArea('A22', 'I', '2022-09-21', { restatedIn: ['V23'] }),
  testArea('V23', 'V', '2023'),
  testArea('B22', 'I', '2022-09-21', { restatedIn: ['V23'] }),
];
const area = (id: string) => {
  const found = areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};
const described = (id: string) => {
  const { earlier, later } = relatedAreas(area(id), areas);
  const short = (occurrences: typeof earlier) =>
    occurrences.map(({ area: { id: own }, via }) => (via ? `${own} by ${via.id}` : own));
  return { earlier: short(earlier), later: short(later) };
};

describe(relatedAreas, () => {
  test('follows links in both directions and names what links an area indirectly', () => {
    expect(described('A22')).toEqual({ earlier: ['A09 by A14', 'A14', 'A18'], later: ['V23'] });
    expect(described('A09')).toEqual({
      earlier: [],
      later: ['A14', 'A18 by A14', 'A22 by A14', 'V23 by A22'],
    });
  });

  test('does not take another root of the same later area for an occurrence', () => {
    expect(described('B22')).toEqual({ earlier: [], later: ['V23'] });
  });

  test('names every earlier and later area once, never the area itself, and mirrors itself', () => {
    const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
    fc.assert(
      fc.property(links, (pairs) => {
        const all = Array.from({ length: 8 }, (_, index) =>
          testArea(`A${index}`, 'I', String(2010 + index), {
            restatedIn: pairs
              .filter(([from, to]) => from === index && to > from)
              .map(([, to]) => `A${to}`),
          }),
        );
        for (const one of all) {
          const { earlier, later } = relatedAreas(one, all);
          const ids = [...earlier, ...later].map((occurrence) => occurrence.area.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain(one.id);
          for (const { area: other } of later) {
            expect(relatedAreas(other, all).earlier.map((occurrence) => occurrence.area)).toContain(
              one,
            );
          }
        }
      }),
    );
  });
});

describe(yearRaised, () => {
  test('is that of the inspection, though its report is of the next year', () => {
    const raised = testPack.areas.find(({ id }) => id === 'A25');
    expect(raised && yearRaised(raised, testPack)).toBe('2025');
  });

  test('is that of the report where nobody’s record raised it', () => {
    expect(yearRaised(testArea('Q', 'COUNCIL', '2024-06'), testPack)).toBe('2024');
  });
});
