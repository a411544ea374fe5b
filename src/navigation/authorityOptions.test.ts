import { describe, expect, test } from 'vitest';
import { testAuthorities } from '#mocks/exampleshire.ts';
import { authorityOptions } from './authorityOptions.ts';

const [first, second] = testAuthorities.authorities;
if (!first || !second) throw new Error('Exampleshire and a neighbour are wanted');

const named = (shortName: string, status: 'current' | 'abolished' = 'current') => ({
  ...first,
  code: `E-${shortName}-${status}`,
  shortName,
  status,
});
const labels = (authorities: readonly (typeof first)[]) =>
  authorityOptions({ ...testAuthorities, authorities }).map(({ options }) =>
    options.map(({ label }) => label),
  );

describe('authorityOptions', () => {
  test('gives each authority its code, its short name and its region', () => {
    const [today] = authorityOptions({ ...testAuthorities, authorities: [first] });
    expect(today?.options).toEqual([
      { value: first.code, label: 'Exampleshire', detail: 'Example Region' },
    ]);
  });

  test('is in the order of the names, whatever the order of the codes', () => {
    expect(
      labels([named('Zedham'), named('St. Example'), named('Staffham'), named('Aham')]),
    ).toEqual([['Aham', 'St. Example', 'Staffham', 'Zedham'], []]);
  });

  test('puts abolished authorities last, also one that shares its name with a new one', () => {
    expect(labels([named('Aham', 'abolished'), named('Bham', 'abolished'), named('Bham')])).toEqual(
      [['Bham'], ['Aham', 'Bham']],
    );
  });
});
