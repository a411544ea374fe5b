// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, realText } from '#src/import/dataset/testFiles.ts';
import { Findings } from '#src/import/table/findings.ts';
import { describeFault } from '#src/import/table/importError.ts';
import { readWorkforce } from './readWorkforce.ts';

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

  test('reads what has one meaning only: spaces, capitals, commas between thousands', () => {
    const cells = [' c', 'LOW', '1,234', '12,345.6', ' 7 '];
    const { rows, faults } = read([
      { year: 2024, place: 'England' },
      ...cells.map(
        (agency, index): TestRow => ({
          year: 2024,
          place: [`00${index}`, `E0690000${index}`, `Part ${index}`],
          agency: index === 2 || index === 3 ? '10' : agency,
        }),
      ),
    ]);
    expect(faults).toEqual([]);
    expect(rows.slice(1).map(({ figures }) => figures.agency_rate_fte)).toEqual([
      'c',
      'low',
      10,
      10,
      7,
    ]);
    const inPost = header.indexOf('inpost_fte');
    const text = (cell: string) =>
      [header.join(','), line({ year: 2024, place: 'England' }).split(',').with(inPost, cell)].join(
        '\n',
      );
    const figure = (cell: string) =>
      readWorkforce('test.csv', bytesOf(text(cell)), new Findings())[0]?.figures.inpost_fte;
    expect(['"1,234"', '"12,345.6"', '"1,23"', '"12,3456"'].map(figure)).toEqual([
      1234,
      12345.6,
      undefined,
      undefined,
    ]);
  });

  test('names a symbol that it does not know once, however many cells have it', () => {
    const places = Array.from({ length: 7 }, (_, index): TestRow['place'] => [
      `00${index}`,
      `E0690000${index}`,
      `Part ${index}`,
    ]);
    const { faults } = read([
      ...everywhere(2024),
      ...places.map((place): TestRow => ({ year: 2024, place, agency: ':' })),
    ]);
    expect(faults.map(describeFault)).toEqual([
      'test.csv, row 4, column agency_rate_fte: found ":" (and in 6 further cells), wanted a number from 0 to 100, or one of c, z, x, u, low',
    ]);
  });

  test('reads DfE’s other names for a rate and leaves a further column aside, and notices each', () => {
    const other = header
      .map((column) => (column === 'agency_rate_fte' ? 'agency_worker_rate_fte_%' : column))
      .map((column) => (column === 'vacancy_rate_fte' ? 'vacancy_rate_fte_perc' : column));
    const rows = [...everywhere(2024), { year: 2024, place: north, agency: '33.9' }];
    const text = [[...other, 'quality_flag'].join(','), ...rows.map((row) => `${line(row)},x`)];
    const findings = new Findings();
    const result = readWorkforce('test.csv', bytesOf(text.join('\n')), findings);
    expect(findings.faults).toEqual([]);
    expect(result[2]?.figures.agency_rate_fte).toBe(33.9);
    expect(findings.notices.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [1, 'agency_worker_rate_fte_%', 'read as the column agency_rate_fte'],
      [1, 'vacancy_rate_fte_perc', 'read as the column vacancy_rate_fte'],
      [1, 'quality_flag', 'left out: a column that no indicator or record is made from'],
    ]);
  });

  test('refuses two columns of one meaning, and one of another name that it does not know', () => {
    const faultsOf = (columns: readonly string[]) => {
      const findings = new Findings();
      const cells = line({ year: 2024, place: 'England' }).split(',');
      const row = columns.map((_, index) => cells[index] ?? '5').join(',');
      readWorkforce('test.csv', bytesOf(`${columns.join(',')}\n${row}\n`), findings);
      return findings.faults.map(({ column, found }) => `${column}: ${found}`);
    };
    expect(faultsOf([...header, 'agency_rate_fte_%'])).toEqual([
      'agency_rate_fte: the column a second time',
    ]);
    const renamed = header.map((column) => (column === 'cases' ? 'cases_held' : column));
    expect(faultsOf(renamed)).toEqual([
      'cases: no such column',
      'cases_held: an unknown column "cases_held"',
    ]);
  });

  test('takes the year to 30 September in both wordings, and names another once', () => {
    const withIdentifier = (identifier: string) => {
      const findings = new Findings();
      const rows = [...everywhere(2024), { year: 2024, place: north }].map((row) =>
        line(row).replace('Reporting year', identifier),
      );
      const text = [header.join(','), ...rows].join('\n');
      const read = readWorkforce('test.csv', bytesOf(text), findings);
      return { count: read.length, faults: findings.faults };
    };
    expect(withIdentifier('Reporting year to 30 September')).toEqual({ count: 3, faults: [] });
    expect(withIdentifier('Calendar year').faults).toMatchObject([
      { row: 2, column: 'time_identifier', found: '"Calendar year"', further: 2 },
    ]);
  });

  test('says once that a year is cut, and names some of those without a row', () => {
    const places = Array.from({ length: 12 }, (_, index): TestRow['place'] => [
      `1${String(index).padStart(2, '0')}`,
      `E069001${String(index).padStart(2, '0')}`,
      `Part ${index}`,
    ]);
    const { faults } = read([
      ...[2023, 2024].flatMap(everywhere),
      ...places.map((place): TestRow => ({ year: 2023, place })),
    ]);
    expect(faults).toMatchObject([
      {
        found:
          'no row for 12 areas in 2024, among them Part 0 (E06900100), Part 1 (E06900101), Part 2 (E06900102)',
      },
    ]);
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
      .filter((text) => !/^(-?\d+(\.\d+)?|c)$/.test(text.trim()));
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
