// @vitest-environment node
import { describe, expect, test } from 'vitest';
import {
  comparisonOf,
  exampleAuthority,
  exampleshire,
  inspectionOf,
  neighbour,
} from '#mocks/comparison.ts';
import { allGrades, testAuthorities, testIndicator, testInspection } from '#mocks/exampleshire.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';

const namesOf = (given: Parameters<typeof comparisonOf>[0]) =>
  comparisonOf(given).rows.map(({ name }) => name);

/** Neighbourham 1 was abolished, and lies in another region than the others. */
const reorganised: AuthoritiesFile = {
  ...testAuthorities,
  regions: [...testAuthorities.regions, { code: 'E12999002', name: 'Other Region' }],
  authorities: testAuthorities.authorities.map((one) =>
    one.code === neighbour(1)
      ? { ...one, status: 'abolished' as const, neighbours: [] }
      : one.code === neighbour(2)
        ? { ...one, regionCode: 'E12999002' }
        : one,
  ),
};

describe('a set of authorities', () => {
  test('is the board’s own region unless a reader asks for another', () => {
    const { set, rows } = comparisonOf();
    expect(set.name).toBe('Example Region');
    expect(rows).toHaveLength(11);
    expect(rows.filter(({ isOwn }) => isOwn).map(({ name }) => name)).toEqual(['Exampleshire']);
  });

  test('of a region has no authority of another, and no abolished one that reported nothing', () => {
    const names = namesOf({ all: reorganised });
    expect(names).not.toContain('Neighbourham 1');
    expect(names).not.toContain('Neighbourham 2');
    expect(namesOf({ all: reorganised, set: { kind: 'region', code: 'E12999002' } })).toEqual([
      'Neighbourham 2',
    ]);
  });

  test('of a region has an abolished one in the years for which it reported', () => {
    const file = testIndicator([1, 2], { id: 'vacancy-rate', neighbours: [[7, null]] });
    const inYear = (year: number) => namesOf({ all: reorganised, files: [file], year });
    expect(inYear(2017)).toContain('Neighbourham 1');
    expect(inYear(2018)).not.toContain('Neighbourham 1');
  });

  test('of neighbours has the authority and its ten, also those that exist no more', () => {
    const set = { kind: 'neighbours', code: exampleshire } as const;
    const { set: resolved, rows } = comparisonOf({ all: reorganised, set });
    expect(resolved.name).toBe('Exampleshire and its ten statistical neighbours');
    expect(rows).toHaveLength(11);
    expect(rows.some(({ authority }) => authority.status === 'abolished')).toBe(true);
  });

  test('of those below Good follows the latest inspection, and never an older one', () => {
    const inspections = [
      testInspection('2020-01-06', '2020-02-06', allGrades('inadequate')),
      testInspection('2024-01-08', '2024-02-08', allGrades('good')),
      inspectionOf(neighbour(1), '2024-01-08', '2024-02-08', allGrades('requires-improvement')),
      inspectionOf(neighbour(2), '2024-01-08', '2024-02-08', allGrades('inadequate')),
    ];
    expect(namesOf({ inspections, set: { kind: 'below-good' } })).toEqual([
      'Neighbourham 1',
      'Neighbourham 2',
    ]);
    expect(namesOf({ inspections, set: { kind: 'once-inadequate' } })).toEqual([
      'Exampleshire',
      'Neighbourham 2',
    ]);
  });

  test('of those below Good takes leadership where Ofsted gives no overall grade any more', () => {
    const { overall: _, ...withoutOverall } = allGrades('good');
    const inspections = [
      testInspection('2023-01-09', '2023-02-09', allGrades('inadequate')),
      testInspection('2026-05-11', '2026-06-11', withoutOverall),
      inspectionOf(neighbour(1), '2026-05-11', '2026-06-11', {
        ...withoutOverall,
        leadership: 'requires-improvement',
      }),
    ];
    expect(namesOf({ inspections, set: { kind: 'below-good' } })).toEqual(['Neighbourham 1']);
  });

  test('by name takes former codes, and leaves out what nobody has', () => {
    const all = {
      ...testAuthorities,
      authorities: testAuthorities.authorities.map((one) =>
        one.code === neighbour(3) ? { ...one, formerCodes: ['E06000001'] } : one,
      ),
    };
    const set = { kind: 'list', codes: ['E06000001', exampleshire, 'E06000002'] } as const;
    expect(namesOf({ all, set })).toEqual(['Exampleshire', 'Neighbourham 3']);
  });

  test('may be empty, or of a region that nobody knows', () => {
    expect(namesOf({ set: { kind: 'below-good' } })).toEqual([]);
    const nowhere = comparisonOf({ set: { kind: 'region', code: 'E12000099' } });
    expect([nowhere.set.name, nowhere.rows.length]).toEqual(['Unknown region', 0]);
    expect(exampleAuthority.regionCode).not.toBe('E12000099');
  });
});
