// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { bytesOf, editedFiles, realFiles } from '#src/import/dataset/testFiles.ts';
import { ImportError } from '#src/import/table/importError.ts';
import { standingRecords } from './standingRecords.ts';

const inYear = 'ofsted/in_year_inspections_2024-25.csv';
const history = 'ofsted/ilacs_inspection_history_2018_to_2025.csv';
const latest = 'ofsted/latest_judgements_2026-06.csv';
const overview = 'ofsted/ilacs_overview_2026-06-29.csv';

const packs = (await buildDataset(realFiles)).files;
const { records } = standingRecords(
  new Map([...packs].map(([path, text]) => [path, bytesOf(text)])),
);

async function removedBy(edits: Parameters<typeof editedFiles>[0]) {
  const error = await buildDataset(await editedFiles(edits), { standing: records }).catch(
    (thrown) => thrown,
  );
  if (!(error instanceof ImportError)) throw error;
  return error.faults;
}

/** All but the rows that begin with the same link and one of the authorities' codes or numbers. */
const without = (cell: string) => (text: string) =>
  text
    .split('\n')
    .filter((line) => !line.includes(cell))
    .join('\n');

describe(standingRecords, () => {
  test('has every inspection and visit of every board, under earlier frameworks too', () => {
    const national = JSON.parse(packs.get('inspections.json') ?? '');
    expect(records.filter(({ isVisit }) => isVisit)).toHaveLength(national.visits.length);
    const kinds = new Set(records.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'child-protection',
      'focused',
      'ilacs',
      'monitoring',
      'sif',
    ]);
  });

  test('names a pack that cannot be read, and leaves other files alone', () => {
    const files = {
      'authorities/E06999001/board-pack.json': '{',
      'authorities/E06999002/board-pack.json': '{}',
      'dataset.json': 'as before',
    };
    expect(
      standingRecords(new Map(Object.entries(files).map(([path, text]) => [path, bytesOf(text)]))),
    ).toEqual({ records: [], unread: ['authorities/E06999001/board-pack.json'] });
  });
});

describe('an inspection or a visit that the dataset has had so far', () => {
  test('does not disappear where nothing has changed', async () => {
    const dataset = await buildDataset(realFiles, { standing: records });
    expect(dataset.files).toEqual(packs);
  });

  test('is named with its file where a newer list takes the place of the one that had it', async () => {
    const visits = records.filter(({ kind, id }) => kind === 'focused' && /^E\d{8}-/.test(id));
    const [visit] = visits;
    if (visit === undefined) throw new Error('a visit that only Ofsted lists is wanted');
    const [year, month, day] = visit.start.split('-');
    const faults = await removedBy({
      [inYear]: (text) =>
        text
          .split('\n')
          .filter(
            (line) =>
              !(line.includes(visit.authorityCode) && line.includes(`,${day}/${month}/${year},`)),
          )
          .join('\n'),
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ file: inYear, row: null });
    expect(faults[0]?.found).toMatch(
      new RegExp(`^no focused visit to .* \\(${visit.id}\\), which`),
    );
    expect(faults[0]?.wanted).toMatch(/beside the older one .* --remove-records confirms/);
  });

  test('is named before the areas of a council that would miss it', async () => {
    const faults = await removedBy({
      [history]: without('E06000019'),
      [inYear]: without('E06000019'),
      [latest]: without(',884,'),
      [overview]: without(',884,'),
    });
    expect(faults.map(({ found }) => found)).not.toContainEqual(expect.stringMatching(/ for /));
  });

  test('may disappear where nothing is held against the new files', async () => {
    const { files } = await buildDataset(
      await editedFiles({ [inYear]: (text) => text.split('\n').slice(0, 40).join('\n') }),
    );
    const { visits } = JSON.parse(files.get('inspections.json') ?? '');
    expect(visits.length).toBeLessThan(records.filter(({ isVisit }) => isVisit).length);
  });
});
