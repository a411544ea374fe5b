// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { readSocialWorkerCounts } from './readSocialWorkerCounts.ts';

const header =
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,cla_group,sw_stability,number,percentage';
const threeOrMore = '3 or more social workers during the year';
const england = 'National,E92000001,England,,,,,';
const north =
  'Local authority,E92000001,England,E12000001,Example region,001,North Exampleshire,E06900001';
const line = (place: string, group: string, number: string, percentage: string) =>
  `2024,Reporting year,${place},CLA on 31 March,${group},${number},${percentage}`;
const whole = [
  line(england, 'Total children', '500', '100'),
  line(england, threeOrMore, '120', '24'),
  line(north, threeOrMore, '13', '26'),
  line(north, 'Total children', '50', '100'),
];

function read(lines: readonly string[]) {
  const findings = new Findings();
  const bytes = bytesOf([header, ...lines].join('\n'));
  return { rows: readSocialWorkerCounts('test.csv', bytes, findings), faults: findings.faults };
}

describe(readSocialWorkerCounts, () => {
  test('puts an area’s two rows together, whichever comes first', () => {
    const { rows, faults } = read(whole);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { row: 3, year: 2024, threeOrMorePercent: 24, threeOrMore: 120, total: 500 },
      { row: 4, year: 2024, threeOrMorePercent: 26, threeOrMore: 13, total: 50 },
    ]);
  });

  test('does not put rows together that are of different authorities', () => {
    const other = line(north.replace('E06900001', 'E06900002'), 'Total children', '50', '100');
    expect(read(whole.with(3, other)).faults).toEqual([
      {
        file: 'test.csv',
        row: 5,
        column: 'new_la_code',
        found: 'E06900002',
        wanted: 'E06900001, as in row 4 of North Exampleshire',
      },
    ]);
  });

  test('keeps each symbol in its own place', () => {
    const own = [line(north, 'Total children', '0', 'z'), line(north, threeOrMore, 'z', 'x')];
    expect(read(own).rows).toMatchObject([{ threeOrMorePercent: 'x', threeOrMore: 'z', total: 0 }]);
  });

  test('finds that the row with all children is missing, or an area comes twice', () => {
    expect(read(whole.slice(0, 3)).faults).toMatchObject([
      {
        row: null,
        column: 'sw_stability',
        found: 'no row "Total children" for North Exampleshire (E06900001) in 2024',
      },
    ]);
    expect(read([...whole, ...whole.slice(3)]).faults).toMatchObject([
      { row: 6, column: 'time_period' },
    ]);
  });

  test('names the cell at fault once, not also the row that goes with it', () => {
    expect(
      read([...whole.slice(0, 3), line(north, 'Total children', '4.5', '100')]).faults,
    ).toMatchObject([{ row: 5, column: 'number', found: '"4.5"' }]);
  });
});
