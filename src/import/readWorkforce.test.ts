// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Findings } from './findings.ts';
import { readWorkforce } from './readWorkforce.ts';
import { bytesOf, realText } from './testFiles.ts';

const header = (realText('dfe/csww_indicators_2017_to_2025.csv').split('\n')[0] ?? '').split(',');

interface TestRow {
  readonly year: number;
  readonly place: 'England' | 'region' | readonly [dfeNumber: string, code: string, name: string];
  readonly region?: string;
  readonly agency?: string;
}

const line = ({ year, place, region = 'E12000001', agency = '10' }: TestRow) => {
  const isAuthority = place !== 'England' && place !== 'region';
  const [dfeNumber, code, name] = isAuthority ? place : ['', '', ''];
  const cells: Readonly<Record<string, string>> = {
    time_period: String(year),
    time_identifier: 'Reporting year',
    geographic_level: isAuthority
      ? 'Local authority'
      : place === 'England'
        ? 'National'
        : 'Regional',
    country_code: 'E92000001',
    country_name: 'England',
    region_code: place === 'England' ? '' : region,
    region_name: place === 'England' ? '' : 'Example region',
    old_la_code: dfeNumber,
    new_la_code: code,
    la_name: name,
    agency_rate_fte: agency,
  };
  return header.map((column) => cells[column] ?? '5').join(',');
};

const north = ['001', 'E06900001', 'North Exampleshire'] as const;
const south = ['002', 'E06900002', 'South Exampleshire'] as const;
const joined = ['003', 'E06900003', 'Exampleshire'] as const;
const everywhere = (year: number): TestRow[] => [
  { year, place: 'England' },
  { year, place: 'region' },
];

function read(rows: readonly TestRow[]) {
  const findings = new Findings();
  const text = [header.join(','), ...rows.map(line)].join('\n');
  return { rows: readWorkforce('test.csv', bytesOf(text), findings), faults: findings.faults };
}

describe(readWorkforce, () => {
  test('keeps numbers and symbols as they are printed', () => {
    const { rows, faults } = read([
      ...everywhere(2024),
      { year: 2024, place: north, agency: 'low' },
      { year: 2024, place: south, agency: '33.9' },
    ]);
    expect(faults).toEqual([]);
    expect(rows.map(({ figures }) => figures.agency_rate_fte)).toEqual([10, 10, 'low', 33.9]);
  });

  test('reads a joint return with its members in order', () => {
    const place = ['001 / 002', 'E06900001 / E06900002', 'North / South'] as const;
    const { rows } = read([...everywhere(2024), { year: 2024, place }]);
    expect(rows[2]?.area).toMatchObject({
      code: 'E06900001+E06900002',
      members: [
        { dfeNumber: '001', code: 'E06900001', name: 'North' },
        { dfeNumber: '002', code: 'E06900002', name: 'South' },
      ],
    });
    const uneven = ['001 / 002', 'E06900001', 'North'] as const;
    expect(read([...everywhere(2024), { year: 2024, place: uneven }]).faults).toMatchObject([
      { row: 4, column: 'old_la_code', wanted: 'as many DfE numbers and names as ONS codes' },
    ]);
  });

  test('finds an authority twice in a year, also under two ONS codes', () => {
    const again = [north[0], 'E06900009', north[2]] as const;
    const { faults } = read([
      ...everywhere(2024),
      { year: 2024, place: north },
      { year: 2024, place: again },
    ]);
    expect(faults).toMatchObject([
      {
        row: 5,
        column: 'time_period',
        found: 'North Exampleshire (E06900009) in 2024, as in row 4',
      },
    ]);
  });

  test('finds shares above 100 and lets turnover pass it', () => {
    const text = [header.join(','), line({ year: 2024, place: 'England', agency: '100.5' })].join(
      '\n',
    );
    const findings = new Findings();
    readWorkforce('test.csv', bytesOf(text), findings);
    expect(findings.faults).toMatchObject([
      { row: 2, column: 'agency_rate_fte', found: '"100.5"' },
    ]);

    const turnover = header.indexOf('turnover_rate_fte');
    const cells = line({ year: 2024, place: 'England' }).split(',').with(turnover, '150');
    const other = new Findings();
    readWorkforce('test.csv', bytesOf(`${header.join(',')}\n${cells.join(',')}\n`), other);
    expect(other.faults).toEqual([]);
  });

  test('accepts that one authority takes over from others in its region', () => {
    const rows = [2023, 2024].flatMap(everywhere);
    const reorganised: TestRow[] = [
      { year: 2023, place: north },
      { year: 2023, place: south },
      { year: 2024, place: joined },
    ];
    expect(read([...rows, ...reorganised]).faults).toEqual([]);
  });

  test('finds that rows are missing: of England, of a region, of an authority', () => {
    const whole: TestRow[] = [2022, 2023, 2024].flatMap((year) => [
      ...everywhere(year),
      { year, place: north },
      { year, place: south },
    ]);
    expect(read(whole).faults).toEqual([]);
    const names = { England: 'England (E92000001)', region: 'Example region (E12000001)' };
    for (const [index, { year, place }] of whole.entries()) {
      const name = typeof place === 'string' ? names[place] : `${place[2]} (${place[1]})`;
      expect(read(whole.toSpliced(index, 1)).faults).toMatchObject([
        { row: null, column: 'time_period', found: `no row for ${name} in ${year}` },
      ]);
    }
  });

  test('finds text in any number of any row, and names its row and column', () => {
    const whole = [2023, 2024].flatMap((year) => [...everywhere(year), { year, place: north }]);
    const lines = whole.map(line);
    const firstNumber = header.indexOf('inpost_fte');
    const notANumber = fc
      .string({ unit: fc.constantFrom(...'abcdefgh.-+% 0123456789') })
      .filter((text) => !/^(-?\d+(\.\d+)?|c)$/.test(text));
    fc.assert(
      fc.property(
        fc.nat(lines.length - 1),
        fc.integer({ min: firstNumber, max: header.length - 1 }),
        notANumber,
        (index, column, text) => {
          const cells = (lines[index] ?? '').split(',').with(column, text);
          const findings = new Findings();
          const corrupted = [header.join(','), ...lines.with(index, cells.join(','))].join('\n');
          readWorkforce('test.csv', bytesOf(corrupted), findings);
          expect(findings.faults).toMatchObject([{ row: index + 2, column: header[column] }]);
        },
      ),
    );
  });
});
