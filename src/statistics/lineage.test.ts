import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { earlierTellings, yearsRaisedBefore } from './lineage.ts';

const { areas } = testPack;
const area = (id: string) => {
  const found = areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};

describe(earlierTellings, () => {
  test('names the areas that this one restates, oldest first', () => {
    expect(earlierTellings(area('A25'), areas).map(({ id }) => id)).toEqual(['A19', 'A22']);
  });

  test('is empty for what is raised for the first time', () => {
    expect(earlierTellings(area('A19'), areas)).toEqual([]);
  });
});

describe(yearsRaisedBefore, () => {
  test('names each year once', () => {
    expect(yearsRaisedBefore(area('A25'), [...areas, { ...area('A22'), id: 'A22b' }])).toEqual([
      2019, 2022,
    ]);
  });
});
