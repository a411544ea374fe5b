// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { describeFault, ImportError } from '#src/import/table/importError.ts';
import { buildDataset } from './buildDataset.ts';
import { bytesOf, faultsAfter, onRow, realFiles, realText, withCell } from './testFiles.ts';

const workforce = 'dfe/csww_indicators_2017_to_2025.csv';
const counts = 'dfe/la_cla_swcount.csv';
const neighbours = 'dfe/sn_model_2025_wide.csv';
const releases = 'dfe/release_dates.csv';
const history = 'ofsted/ilacs_inspection_history_2018_to_2025.csv';
const inYear = 'ofsted/in_year_inspections_2024-25.csv';
const latest = 'ofsted/latest_judgements_2026-06.csv';

const replaced = (from: string, to: string) => (text: string) => text.replace(from, to);
const withoutLine = (row: number) => (text: string) =>
  text
    .split('\n')
    .toSpliced(row - 1, 1)
    .join('\n');
const rowOf = (file: string, beginning: string) =>
  realText(file)
    .split('\n')
    .findIndex((line) => line.startsWith(beginning)) + 1;

describe('a damaged copy of a published file stops the import', () => {
  test('when a column is missing', async () => {
    const edit = (text: string) =>
      text
        .split('\n')
        .map((line) => line.replace(/,[^,]*$/, ''))
        .join('\n');
    expect(await faultsAfter({ [workforce]: edit })).toEqual([
      {
        file: workforce,
        row: 1,
        column: 'absence_rate_fte',
        found: 'no such column',
        wanted: 'a column "absence_rate_fte"',
      },
    ]);
  });

  test('when a column comes twice or is unknown', async () => {
    const edit = replaced('agency_fte,agency_headcount', 'agency_fte,agency_fte');
    expect(await faultsAfter({ [workforce]: edit })).toMatchObject([
      { row: 1, column: 'agency_headcount', found: 'no such column' },
      {
        row: 1,
        column: 'agency_fte',
        found: 'the column a second time',
        wanted: 'each column once',
      },
    ]);
    expect(await faultsAfter({ [releases]: replaced('how_sure', 'sureness') })).toMatchObject([
      { row: 1, column: 'how_sure' },
      { row: 1, column: 'sureness', found: 'an unknown column "sureness"' },
    ]);
  });

  test('when a number holds text, is negative or is more than the whole', async () => {
    const wanted = 'a number from 0 to 100, or one of c, z, x, u, low';
    const cell = (row: number, text: string) => withCell(row, 'agency_rate_fte', text);
    const edit = (text: string) => cell(9, '101')(cell(5, '-0.1')(cell(3, 'about 12')(text)));
    const fault = { file: workforce, column: 'agency_rate_fte', wanted };
    expect(await faultsAfter({ [workforce]: edit })).toEqual([
      { ...fault, row: 3, found: '"about 12"' },
      { ...fault, row: 5, found: '"-0.1"' },
      { ...fault, row: 9, found: '"101"' },
    ]);
    expect(await faultsAfter({ [workforce]: withCell(40, 'inpost_fte', '-3') })).toEqual([
      {
        file: workforce,
        row: 40,
        column: 'inpost_fte',
        found: '"-3"',
        wanted: 'a number, 0 or more, or one of c, z, x, u, low',
      },
    ]);
  });

  test('when a date is 31 February', async () => {
    const wanted = 'a day that the calendar has, like 31/12/2025';
    const faults = await faultsAfter({
      [history]: withCell(2, 'Inspection date', '31/02/2019'),
      [latest]: withCell(3, 'Inspection Start Date', '31/02/2025'),
      [inYear]: withCell(2, 'Publication date', '31/02/2025'),
    });
    const found = '"31/02/2019"';
    expect(faults).toContainEqual({
      file: history,
      row: 2,
      column: 'Inspection date',
      found,
      wanted,
    });
    expect(faults).toMatchObject([
      { file: history, row: 2, column: 'Inspection date' },
      { file: inYear, row: 2, column: 'Publication date', found: '"31/02/2025"' },
      { file: latest, row: 3, column: 'Inspection Start Date', found: '"31/02/2025"' },
    ]);
    const local = replaced('2014-04-29', '2014-02-31');
    expect(await faultsAfter({ 'herefordshire/judgements.csv': local })).toMatchObject([
      { row: 3, column: 'inspection_start', found: '"2014-02-31"' },
    ]);
  });

  test('when an authority comes twice in a year', async () => {
    const lines = realText(workforce).split('\n');
    const row = rowOf(workforce, '2024,Reporting year,Local authority');
    const edit = (text: string) => `${text}${lines[row - 1]}\n`;
    const [authority, code] = [lines[row - 1]?.split(',')[9], lines[row - 1]?.split(',')[8]];
    expect(await faultsAfter({ [workforce]: edit })).toEqual([
      {
        file: workforce,
        row: 1465,
        column: 'time_period',
        found: `${authority} (${code}) in 2024, as in row ${row}`,
        wanted: 'one row for each area and year',
      },
    ]);
  });

  test('when it is cut off within a row', async () => {
    const text = realText(workforce);
    const edit = () => text.slice(0, text.lastIndexOf(',', text.length - 30));
    const [fault, ...others] = await faultsAfter({ [workforce]: edit });
    expect(fault).toMatchObject({
      file: workforce,
      row: 1464,
      wanted: '32 cells, one for each column',
    });
    expect(fault?.found).toMatch(/^a row of \d+ cells$/);
    expect(others).toEqual([]);
  });

  test('when it is cut off within quotes', async () => {
    const text = realText(inYear);
    const cut = text.indexOf('"North East, Yorkshire');
    const row = text.slice(0, cut).split('\n').length;
    const faults = await faultsAfter({ [inYear]: () => text.slice(0, cut + 10) });
    expect(faults).toMatchObject([
      { file: inYear, row, column: '', found: expect.stringMatching(/quot/) },
    ]);
  });

  test('when whole rows are missing', async () => {
    const england = rowOf(workforce, '2021,Reporting year,National');
    expect(await faultsAfter({ [workforce]: withoutLine(england) })).toEqual([
      {
        file: workforce,
        row: null,
        column: 'time_period',
        found: 'no row for England (E92000001) in 2021',
        wanted: 'England and each region in every year',
      },
    ]);
    const cutBetweenRows = (text: string) => `${text.split('\n').slice(0, 1300).join('\n')}\n`;
    expect(await faultsAfter({ [workforce]: cutBetweenRows })).toMatchObject([
      {
        file: workforce,
        row: null,
        column: 'time_period',
        found: expect.stringMatching(/^no row/),
      },
    ]);
  });

  test('when it ends early without a trace in itself, as other files name what it lacks', async () => {
    const without = (name: string) => (text: string) =>
      text
        .split('\n')
        .filter((line) => !line.includes(name))
        .join('\n');
    const missing = { row: null, found: expect.stringContaining('no ') };
    const noWiltshire = await faultsAfter({ [workforce]: without('Wiltshire') });
    expect(noWiltshire.length).toBeGreaterThan(0);
    for (const fault of noWiltshire) {
      expect(fault).toMatchObject({
        file: neighbours,
        found: '865',
        wanted: 'the DfE number of an authority that the workforce file has',
      });
    }
    expect(await faultsAfter({ [neighbours]: withoutLine(154) })).toMatchObject([
      { ...missing, file: neighbours, wanted: 'one for each current authority' },
    ]);
    expect(await faultsAfter({ [counts]: without('Wiltshire') })).toMatchObject([
      { ...missing, file: counts, column: 'time_period' },
    ]);
    expect(await faultsAfter({ [latest]: withoutLine(154) })).toMatchObject([
      { ...missing, file: latest, column: 'La Code' },
    ]);
    const wiltshire = await faultsAfter({ [history]: without('Wiltshire') });
    expect(wiltshire).toMatchObject([{ ...missing, file: history }]);
    expect(await faultsAfter({ [releases]: withoutLine(5) })).toMatchObject([
      { ...missing, file: releases, column: 'reporting_year' },
    ]);
  });

  test('when its encoding is not UTF-8', async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(await faultsAfter({ [neighbours]: utf16 })).toEqual([
      {
        file: neighbours,
        row: 1,
        column: '',
        found: 'text in UTF-16',
        wanted: 'text in UTF-8: in Excel, save as "CSV UTF-8"',
      },
    ]);
    const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    expect(await faultsAfter({ [latest]: latin1 })).toEqual([
      {
        file: latest,
        row: rowOf(latest, '80438,'),
        column: '',
        found: 'a byte that is not UTF-8',
        wanted: 'text in UTF-8: in Excel, save as "CSV UTF-8"',
      },
    ]);
  });

  test.each([...realFiles.keys()].filter((file) => file.endsWith('.csv')))(
    'when %s is empty or has a header only',
    async (file) => {
      expect(await faultsAfter({ [file]: () => '' })).toEqual([
        { file, row: null, column: '', found: 'an empty file', wanted: 'text in UTF-8' },
      ]);
      expect(await faultsAfter({ [file]: (text) => text.replace(/\n.*$/s, '\n') })).toEqual([
        { file, row: null, column: '', found: 'a header and no rows', wanted: 'at least one row' },
      ]);
    },
  );

  test('when a neighbour is unknown, itself, named twice or described in another word', async () => {
    const edit = (text: string) =>
      withCell(5, 'SN_3P', 'Near')(withCell(4, 'SN_2', '302')(withCell(3, 'SN_1', '302')(text)));
    expect(realText(neighbours).split('\n')[2]).toMatch(/^302,/);
    const faults = await faultsAfter({ [neighbours]: edit });
    expect(faults).toContainEqual({
      file: neighbours,
      row: 3,
      column: 'SN_1',
      found: '"302"',
      wanted: 'ten different authorities, not itself',
    });
    expect(faults).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ row: 5, column: 'SN_3P', found: '"Near"' }),
      ]),
    );
    expect(await faultsAfter({ [neighbours]: withCell(3, 'SN_1', '999') })).toMatchObject([
      { file: neighbours, row: 3, column: 'SN_1', found: '999' },
    ]);
  });

  test('when Ofsted’s two tables grade one inspection differently', async () => {
    const row = 3;
    expect(
      await faultsAfter({ [inYear]: withCell(row, 'Overall effectiveness', 'Outstanding') }),
    ).toEqual([
      {
        file: inYear,
        row,
        column: 'Overall effectiveness',
        found: 'overall outstanding, not good',
        wanted: 'the same as in Ofsted’s history',
      },
    ]);
  });

  test('when a local record contradicts Ofsted', async () => {
    const file = 'herefordshire/judgements.csv';
    const edit = (text: string) =>
      text.replace(
        'Overall effectiveness,Inadequate,Inadequate',
        'Overall effectiveness,Good,Good',
      );
    expect(await faultsAfter({ [file]: edit })).toEqual([
      {
        file,
        row: null,
        column: 'grade',
        found: 'overall good, not inadequate for INSP-2022-ILACS',
        wanted: 'the grade of the national list',
      },
    ]);
    const visits = 'herefordshire/visits.csv';
    expect(await faultsAfter({ [visits]: replaced('2024-12-04', '2024-12-05') })).toMatchObject([
      { file: visits, column: 'published_on', wanted: '2024-12-04, as Ofsted has it' },
    ]);
  });

  test('and every fault of every file is listed, one on each line', async () => {
    const faults = await faultsAfter({
      [workforce]: withCell(3, 'agency_rate_fte', 'about 12'),
      [neighbours]: () => '',
      [history]: withCell(2, 'Overall effectiveness', 'Fair'),
      'herefordshire/events.csv': replaced('2018-02-01,day', '2018-02-01,month'),
    });
    expect(faults.map(describeFault)).toEqual([
      `${workforce}, row 3, column agency_rate_fte: found "about 12", wanted a number from 0 to 100, or one of c, z, x, u, low`,
      `${neighbours}: found an empty file, wanted text in UTF-8`,
      `${history}, row 2, column Overall effectiveness: found "Fair", wanted one of "Inadequate", "Requires improvement to be good", "Good", "Outstanding"`,
      'herefordshire/events.csv, row 9, column date_precision: found "month", wanted day, as the date is 2018-02-01',
    ]);
    expect(new ImportError(faults).message.split('\n')).toHaveLength(4);
  });

  test('when it is not the file that the manifest describes', async () => {
    const files = new Map(realFiles).set(workforce, bytesOf(`${realText(workforce)}\n`));
    files.delete(releases);
    files.set('dfe/other.csv', bytesOf('a\n1\n'));
    const error: unknown = await buildDataset(files).catch((thrown: unknown) => thrown);
    const message = String(error);
    expect(message).toMatch(
      /csww_indicators_2017_to_2025\.csv: found SHA-256 [0-9a-f]{64}, wanted [0-9a-f]{64}, as in the manifest/,
    );
    expect(message).toContain(`${releases}: found no such file`);
    expect(message).toContain('dfe/other.csv: found a file that the manifest does not list');
  });

  test('but not when a cell is changed within what is possible', async () => {
    expect(await faultsAfter({ [workforce]: withCell(3, 'agency_rate_fte', '12.3') })).toEqual([]);
    expect(await faultsAfter({ [workforce]: onRow(3, (cells) => cells.with(20, 'u')) })).toEqual(
      [],
    );
  });
});
