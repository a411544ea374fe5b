import { describe, expect, test } from 'vitest';
import {
  allGrades,
  testAuthorities,
  testInspections,
  testNeighbourInspection,
} from '#mocks/exampleshire.ts';
import { comparatorsOf, sortComparators } from './comparators.ts';

const [own, first, second, ...rest] = testAuthorities.authorities;
if (!own || !first || !second) throw new Error('No neighbours');

const elsewhere = 'E12999002';
/** Exampleshire, a near neighbour elsewhere, a far one in the region, and some of the region. */
const all = {
  ...testAuthorities,
  authorities: [
    {
      ...own,
      neighbours: [
        { code: second.code, closeness: 'Very close' as const },
        { code: first.code, closeness: 'Close' as const },
      ],
    },
    first,
    { ...second, regionCode: elsewhere },
    ...rest.slice(0, 2),
    ...rest.slice(2, 4).map((one) => ({ ...one, regionCode: elsewhere })),
    ...rest.slice(4, 5).map((one) => ({ ...one, status: 'abolished' as const })),
  ],
};
const [board = own] = all.authorities;
const file = testInspections([
  testNeighbourInspection(1, '2020-01-01', '2020-02-01', allGrades('outstanding')),
  testNeighbourInspection(1, '2024-01-01', '2024-02-01', allGrades('requires-improvement')),
  testNeighbourInspection(2, '2025-01-01', '2025-02-01', allGrades('outstanding')),
  testNeighbourInspection(3, '2023-01-01', '2023-02-01', allGrades('good', { overall: null })),
]);
const comparators = comparatorsOf(file, all, board);
const namesBy = (
  ...sort: Parameters<typeof sortComparators> extends [unknown, ...infer Rest] ? Rest : never
) => sortComparators(comparators, ...sort).map(({ authority }) => authority.shortName);

describe(comparatorsOf, () => {
  test('takes the board itself, its neighbours and its region, each once, and no abolished one', () => {
    expect(
      comparators.map(({ authority, place, isInRegion }) => [
        authority.shortName,
        place,
        isInRegion,
      ]),
    ).toEqual([
      ['Exampleshire', null, true],
      ['Neighbourham 1', 2, true],
      ['Neighbourham 2', 1, false],
      ['Neighbourham 3', null, true],
      ['Neighbourham 4', null, true],
    ]);
  });

  test('gives each its latest inspection, or none', () => {
    expect(comparators.map(({ inspection }) => inspection?.start ?? null)).toEqual([
      '2025-11-10',
      '2024-01-01',
      '2025-01-01',
      '2023-01-01',
      null,
    ]);
  });

  test('shows an abolished board its region, without neighbours', () => {
    const abolished = { ...own, status: 'abolished' as const, neighbours: [] };
    const found = comparatorsOf(
      testInspections(),
      {
        ...all,
        authorities: [abolished, first],
      },
      abolished,
    );
    expect(found.map(({ isOwn, place }) => [isOwn, place])).toEqual([
      [true, null],
      [false, null],
    ]);
  });
});

describe(sortComparators, () => {
  test('puts the board first, then neighbours by closeness, then the region by name', () => {
    expect(namesBy('reason', 'ascending')).toEqual([
      'Exampleshire',
      'Neighbourham 2',
      'Neighbourham 1',
      'Neighbourham 3',
      'Neighbourham 4',
    ]);
  });

  test('sorts grades by their order, and those without one last both ways', () => {
    expect(namesBy('overall', 'descending')).toEqual([
      'Neighbourham 2',
      'Exampleshire',
      'Neighbourham 1',
      'Neighbourham 3',
      'Neighbourham 4',
    ]);
    expect(namesBy('overall', 'ascending')).toEqual([
      'Neighbourham 1',
      'Exampleshire',
      'Neighbourham 2',
      'Neighbourham 3',
      'Neighbourham 4',
    ]);
  });

  test('sorts by dates and by names', () => {
    expect(namesBy('inspected', 'descending').slice(0, 2)).toEqual([
      'Exampleshire',
      'Neighbourham 2',
    ]);
    expect(namesBy('published', 'ascending')[0]).toBe('Neighbourham 3');
    expect(namesBy('name', 'descending')[0]).toBe('Neighbourham 4');
  });
});
