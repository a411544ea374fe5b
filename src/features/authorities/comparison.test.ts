// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonOf, inspectionOf, neighbour } from '#mocks/comparison.ts';
import {
  allGrades,
  exampleshire,
  testAuthorities,
  testIndicator,
  testInspection,
} from '#mocks/exampleshire.ts';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { quartileOf } from '#src/core/stats/quantile.ts';
import type { Comparison } from './comparison.ts';
import { comparisonTable } from './comparisonTable.ts';
import {
  belowColumn,
  describeCell,
  describeJointReturns,
  describeSlideColumns,
  describeSymbols,
} from './comparisonText.ts';
import { sortRows } from './sortRows.ts';

const rowOf = ({ rows }: Comparison, code: string) => {
  const row = rows.find(({ authority }) => authority.code === code);
  if (!row) throw new Error(`${code} is not in the set`);
  return row;
};
const cellOf = (comparison: Comparison, code: string, id: IndicatorId = 'vacancy-rate') => {
  const cell = rowOf(comparison, code).cells.get(id);
  if (!cell) throw new Error(`${id} is not among the columns`);
  return cell;
};
const wordsOf = (comparison: Comparison, code: string, id: IndicatorId = 'vacancy-rate') => {
  const column = comparison.columns.find(({ indicator }) => indicator.id === id);
  return column && describeCell(cellOf(comparison, code, id), column);
};

const file = testIndicator([10, 40], {
  id: 'vacancy-rate',
  country: [11, 12],
  neighbours: [
    [10, 10],
    [20, 20],
    [30, 'x'],
    ['c', 30],
    [5, 6],
  ],
});
/** Neighbourham 1 and 2 file together. */
const joined: AuthoritiesFile = {
  ...testAuthorities,
  authorities: testAuthorities.authorities.map((one) =>
    [neighbour(1), neighbour(2)].includes(one.code)
      ? { ...one, jointReturnCode: 'E06999010+E06999011' }
      : one,
  ),
  jointReturns: [
    {
      code: 'E06999010+E06999011',
      name: 'Neighbourham 1 / Neighbourham 2',
      members: [neighbour(1), neighbour(2)],
    },
  ],
};

describe('figures of a year', () => {
  test('stand with their quarter of all England, and a symbol with its meaning and no quarter', () => {
    const comparison = comparisonOf({ files: [file] });
    expect(wordsOf(comparison, exampleshire)).toBe('40.0, worst quarter');
    expect(wordsOf(comparison, neighbour(5))).toBe('6.0, best quarter');
    expect(wordsOf(comparison, neighbour(3))).toBe('[x] not available');
    expect(wordsOf(comparison, neighbour(9))).toBe('no row published');
    expect(describeSymbols(comparison)).toContain('One cell has a symbol');
  });

  test('have no quarter where neither way is better', () => {
    const comparison = comparisonOf({
      files: [testIndicator([3], { id: 'starters', neighbours: [[1], [9]] })],
    });
    expect(cellOf(comparison, exampleshire, 'starters').quartile).toBeNull();
    expect(wordsOf(comparison, exampleshire, 'starters')).toBe('3.0');
  });

  test('are those of the year that was asked for, and none where the indicator has no such year', () => {
    expect(cellOf(comparisonOf({ files: [file], year: 2017 }), exampleshire).value).toBe(10);
    const later = testIndicator([1], { id: 'caseload', firstYear: 2018 });
    const comparison = comparisonOf({ files: [file, later], year: 2017 });
    expect(cellOf(comparison, exampleshire, 'caseload')).toMatchObject({
      value: null,
      quartile: null,
    });
  });

  test('of a joint return stand with each of its members, said, and count once', () => {
    const joint = {
      ...file,
      figures: {
        ...file.figures,
        [neighbour(1)]: [null, null],
        [neighbour(2)]: [null, null],
        'E06999010+E06999011': [14, 15],
      },
    };
    const comparison = comparisonOf({ files: [joint], all: joined });
    expect(wordsOf(comparison, neighbour(2))).toBe(
      '15.0, second best quarter, of Neighbourham 1 / Neighbourham 2 together',
    );
    const [median] = comparison.summaries;
    // 6, 15, 30, 40: the return once.
    expect(median?.cells.get('vacancy-rate')).toEqual({ value: 22.5, withNumber: 4 });
    expect(describeJointReturns(comparison)).toContain('Neighbourham 1 and Neighbourham 2 show');
  });

  test('have quarters as the scorecard has them, whatever the figures', () => {
    const figure = fc.oneof(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.constantFrom('x' as const, 'c' as const, null),
    );
    fc.assert(
      fc.property(fc.array(figure, { minLength: 11, maxLength: 11 }), ([own = null, ...others]) => {
        const made = testIndicator([own], {
          id: 'vacancy-rate',
          neighbours: others.map((one) => [one]),
        });
        const all: FigureOrNoRow[] = [own, ...others];
        expect(cellOf(comparisonOf({ files: [made] }), exampleshire).quartile).toBe(
          quartileOf(own, all, 'lower'),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('what a slide says of its columns', () => {
  const below = (comparison: Comparison) =>
    comparison.columns.map((one) => belowColumn(one, comparison));

  test('is the unit of each and the year of all, or the years of a change', () => {
    const ofYear = comparisonOf({ files: [file] });
    expect(below(ofYear)).toEqual(['% of posts']);
    expect(describeSlideColumns(ofYear)).toMatch(/^Workforce of 2018\. A block marks the quarter/);
    const change = comparisonOf({ files: [file], from: 2017 });
    expect(describeSlideColumns(change)).toMatch(/^Workforce, change from 2017 to 2018, /);
  });

  test('is the year of a column where it is another than that of all', () => {
    const comparison = comparisonOf({ files: [file] });
    expect(below({ ...comparison, year: 2019 })).toEqual(['2018']);
  });
});

describe('changes since a year', () => {
  test('are set against all changes over as many years', () => {
    const comparison = comparisonOf({ files: [file], from: 2017 });
    // 30 here; 0, 0 and 1 elsewhere; the pairs with a symbol are left out.
    expect(cellOf(comparison, exampleshire)).toMatchObject({
      change: { from: 2017, to: 2018, difference: 30 },
      smaller: 0.75,
    });
    expect(wordsOf(comparison, exampleshire)).toBe('+30.0, large: larger than 75% of all changes');
    expect(wordsOf(comparison, neighbour(3))).toBe('no number in 2017 or 2018');
    expect(wordsOf(comparison, neighbour(1))).toBe('0.0, usual: larger than 0% of all changes');
    expect(comparison.columns[0]?.changes?.leftOut).toBe(2);
  });

  test('over several years join nothing across a gap, and need both years', () => {
    const long = testIndicator([10, 'x', 16], { id: 'vacancy-rate', neighbours: [[1, 2, 'c']] });
    const comparison = comparisonOf({ files: [long], from: 2017 });
    expect(cellOf(comparison, exampleshire).change?.difference).toBe(6);
    expect(cellOf(comparison, neighbour(1)).change).toBeNull();
  });

  test('of the set, the region and England are changes too', () => {
    const { summaries } = comparisonOf({ files: [file], from: 2017 });
    expect(summaries.map(({ kind, cells }) => [kind, cells.get('vacancy-rate')?.value])).toEqual([
      ['median', 0.5],
      ['region', null],
      ['england', 1],
    ]);
  });
});

describe('the order of the rows', () => {
  const inspections = [
    testInspection('2025-11-10', '2026-01-12', allGrades('good', { leadership: 'outstanding' })),
    inspectionOf(neighbour(2), '2024-01-08', '2024-02-08', allGrades('inadequate')),
  ];
  const comparison = comparisonOf({ files: [file], inspections });
  const order = (...by: [Parameters<typeof sortRows>[1], Parameters<typeof sortRows>[2]]) =>
    sortRows(comparison, ...by).map(({ name }) => name);

  test('puts those without a value last either way, by name', () => {
    expect(order('vacancy-rate', 'descending').slice(0, 6)).toEqual([
      'Exampleshire',
      'Neighbourham 4',
      'Neighbourham 2',
      'Neighbourham 1',
      'Neighbourham 5',
      'Neighbourham 10',
    ]);
    expect(order('vacancy-rate', 'ascending')[0]).toBe('Neighbourham 5');
    expect(order('overall', 'ascending').slice(0, 3)).toEqual([
      'Neighbourham 2',
      'Exampleshire',
      'Neighbourham 1',
    ]);
    expect(order('began', 'descending').slice(0, 2)).toEqual(['Exampleshire', 'Neighbourham 2']);
  });

  test('loses and repeats nobody, by any column', () => {
    const names = new Set(order('name', 'ascending'));
    for (const by of ['name', 'began', 'leadership', 'vacancy-rate', 'caseload'] as const) {
      for (const direction of ['ascending', 'descending'] as const) {
        expect(new Set(order(by, direction))).toEqual(names);
        expect(order(by, direction)).toHaveLength(names.size);
      }
    }
  });

  test('counts the grades of current authorities', () => {
    expect(comparison.topics.overall).toEqual({ good: 1, graded: 2 });
    expect(rowOf(comparison, exampleshire).isNew).toBe(true);
    expect(rowOf(comparison, neighbour(2)).isNew).toBe(false);
  });
});

describe('the table as a file', () => {
  test('has a row for each authority, then median, region and England, every figure unrounded', () => {
    const comparison = comparisonOf({ files: [file] });
    const rows = sortRows(comparison, 'vacancy-rate', 'descending');
    const table = comparisonTable(comparison, rows, 'Source: test.');
    expect(table.rows.map(({ key }) => key).slice(-3)).toEqual(['median', 'region', 'england']);
    expect(table.rows[0]?.cells).toMatchObject({
      code: exampleshire,
      vacancy_rate: { value: 40, text: '40.0, worst quarter' },
      vacancy_rate_quarter: 4,
      why_no_overall: '',
    });
    const csvNames = table.columns.flatMap(({ csvName }) => csvName ?? []);
    expect(new Set(csvNames).size).toBe(csvNames.length);
    for (const { cells } of table.rows) {
      for (const id of Object.keys(cells)) {
        expect(table.columns.map((one) => one.id)).toContain(id);
      }
    }
  });

  test('says why there is no overall grade, and the last one that was given', () => {
    const { overall: _, ...withoutOverall } = allGrades('good');
    const comparison = comparisonOf({
      inspections: [
        testInspection('2023-01-09', '2023-02-09', allGrades('good')),
        testInspection('2026-05-11', '2026-06-11', withoutOverall),
      ],
    });
    const table = comparisonTable(comparison, comparison.rows, '');
    expect(table.rows[0]?.cells).toMatchObject({
      overall: { value: '', text: 'no longer given (Good in January 2023)' },
      leadership: { value: 'Good', text: 'Good' },
      why_no_overall: 'No longer given by Ofsted',
      earlier_overall: 'Good',
    });
  });
});
