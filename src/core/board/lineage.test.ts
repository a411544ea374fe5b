import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import {
  earlierOccurrences,
  laterOccurrences,
  recurrenceOf,
  yearsRaisedBefore,
} from './lineage.ts';

const { areas } = testPack;
const area = (id: string) => {
  const found = areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};
const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe(earlierOccurrences, () => {
  test('names the areas that this one restates, oldest first', () => {
    expect(idsOf(earlierOccurrences(area('A25'), areas))).toEqual(['A19', 'A22']);
  });

  test('is empty for what is raised for the first time', () => {
    expect(earlierOccurrences(area('A19'), areas)).toEqual([]);
  });
});

describe(laterOccurrences, () => {
  test('names the areas that restate this one, oldest first', () => {
    const turned = { ...area('A19'), restatedIn: ['A25', 'A22'] };
    expect(idsOf(laterOccurrences(turned, areas))).toEqual(['A22', 'A25']);
  });

  test('leads back by the same links, whatever they are', () => {
    const ids = ['A0', 'A1', 'A2', 'A3'];
    const anyLinks = fc.tuple(
      ...ids.map((_, index) => fc.subarray(ids.slice(index + 1), { minLength: 0 })),
    );
    fc.assert(
      fc.property(anyLinks, (links) => {
        const all = ids.map((id, index) =>
          testArea(id, 'I', `20${10 + index}`, { restatedIn: links[index] ?? [] }),
        );
        for (const one of all) {
          for (const other of all) {
            const isLater = laterOccurrences(one, all).includes(other);
            expect(earlierOccurrences(other, all).includes(one)).toBe(isLater);
          }
        }
      }),
    );
  });
});

describe(recurrenceOf, () => {
  test('holds the area with all that it is linked with, oldest first', () => {
    for (const id of ['A19', 'A22', 'A25']) {
      expect(idsOf(recurrenceOf(area(id), areas))).toEqual(['A19', 'A22', 'A25']);
    }
    expect(idsOf(recurrenceOf(area('V1'), areas))).toEqual(['V1']);
  });

  test('follows no link of a link, as an area can gather several topics', () => {
    const chain = [
      testArea('A', 'I', '2014', { restatedIn: ['B'] }),
      testArea('B', 'I', '2018', { restatedIn: ['C'] }),
      testArea('C', 'I', '2022'),
    ];
    const [first] = chain;
    expect(first && idsOf(recurrenceOf(first, chain))).toEqual(['A', 'B']);
  });
});

describe(yearsRaisedBefore, () => {
  test('names each year once', () => {
    expect(yearsRaisedBefore(area('A25'), [...areas, { ...area('A22'), id: 'A22b' }])).toEqual([
      2019, 2022,
    ]);
  });
});
