// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import { type Acceptance, acceptFiles } from '#src/import/dataset/acceptFiles.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import {
  bytesOf,
  nextWorkforceRelease,
  realFiles,
  realText,
} from '#src/import/dataset/testFiles.ts';
import type { PublishedFiles } from '#src/import/files/readManifest.ts';
import { Findings } from '#src/import/table/findings.ts';
import { ImportError } from '#src/import/table/importError.ts';
import { noFacts, type ReleaseFacts } from './listRelease.ts';
import { readReleaseDates } from './readReleaseDates.ts';

const older = 'dfe/csww_indicators_2017_to_2025.csv';
const newer = 'dfe/csww_indicators_2017_to_2026.csv';
const facts: ReleaseFacts = {
  title: 'Children’s social work workforce, to 2026',
  publishedOn: '2027-03-18',
  nextDue: '2028-03',
  covers: null,
};

type Files = Map<string, Uint8Array<ArrayBuffer>>;
const accept = (files: PublishedFiles, path: string, said: ReleaseFacts = facts) =>
  acceptFiles(files, { paths: [path], authorityCode: null, publisher: null, facts: said });
const withRelease = (text: string): Files =>
  new Map([...realFiles].filter(([file]) => file !== older)).set(newer, bytesOf(text));
const listOf = (text: string) => JSON.parse(text) as ListedPublication[];
const withManifest = (files: Files, text: string) => files.set('manifest.json', bytesOf(text));

const faultsOf = async (promise: Promise<unknown>) => {
  const error = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof ImportError)) throw error;
  return error.faults.map(({ file, found, wanted }) => `${file}: ${found}; ${wanted}`);
};

describe('a new release of DfE’s figures', () => {
  test('is taken in under its own name, in place of the one before', async () => {
    const files = withRelease(nextWorkforceRelease());
    const { text, changes } = await accept(files, newer);
    const workforce = listOf(text).filter(({ content }) => content === 'workforce');
    expect(workforce).toMatchObject(
      [
        {
          id: 'workforce-2027-03-18',
          file: newer,
          publisher: 'Department for Education',
          ...facts,
          covers: undefined,
        },
      ].map(({ covers: _, ...wanted }) => wanted),
    );
    expect(changes[1]).toBe(`${older}: off the list, as ${newer} takes its place`);
    // What was said of the years before is said still, and whoever accepts it is said.
    const caveats = workforce[0]?.caveats ?? [];
    expect(caveats.length).toBeGreaterThan(0);
    for (const caveat of caveats) expect(changes.join('\n')).toContain(caveat.text);

    const dataset = await buildDataset(withManifest(files, text));
    const agency = JSON.parse(dataset.files.get('workforce/agency-rate.json') ?? '');
    expect(agency).toMatchObject({ nextDue: '2028-03', sourceIds: ['workforce-2027-03-18'] });
    expect(agency.periods.slice(-2)).toEqual([
      { year: 2025, knownOn: '2026-03-19', knownBy: 'published' },
      { year: 2026, knownOn: '2027-03-18', knownBy: 'published' },
    ]);
    expect(dataset.description.dataDate).toBe('2027-03-18');
  });

  test('is refused until its title, its day and the next are said, all at once', async () => {
    const files = withRelease(nextWorkforceRelease());
    expect(await faultsOf(accept(files, newer, noFacts))).toEqual([
      `${newer}: a new file of workforce that the manifest does not list; --title, --published, --next-due with it: see --help`,
    ]);
    expect(await faultsOf(accept(files, newer, { ...facts, title: null }))).toEqual([
      expect.stringContaining('; --title with it'),
    ]);
    const { text } = await accept(files, newer, { ...facts, nextDue: 'none' });
    expect(listOf(text).find(({ file }) => file === newer)).not.toHaveProperty('nextDue');
  });

  test('says what to do where the one before still lies beside it', async () => {
    const files: Files = new Map(realFiles);
    files.set(newer, bytesOf(nextWorkforceRelease()));
    expect(await faultsOf(accept(files, newer))).toEqual([
      `${older}: the release that ${newer} takes the place of; it taken out of published/: move or delete the file, as git keeps it, and accept again`,
    ]);
  });

  test('is refused where it is no later than the one before', async () => {
    const files = withRelease(nextWorkforceRelease());
    expect(await faultsOf(accept(files, newer, { ...facts, publishedOn: '2026-03-19' }))).toEqual([
      `${newer}: a release of 2026-03-19 in place of one of 2026-03-19; a later one`,
    ]);
  });

  test('under the old name asks for its own day, as its year had not ended on the old one', async () => {
    const files: Files = new Map(realFiles);
    files.set(older, bytesOf(nextWorkforceRelease()));
    const { text } = await accept(files, older, noFacts);
    expect(await faultsOf(buildDataset(withManifest(files, text)))).toEqual([
      `${older}: 2026 in a release of 2026-03-19, when that year had not ended; the day on which this file was published: see --published in --help`,
    ]);
    const described = await accept(files, older);
    expect(listOf(described.text).find(({ file }) => file === older)).toMatchObject({
      title: facts.title,
      publishedOn: facts.publishedOn,
      nextDue: facts.nextDue,
    });
  });

  test('needs a row of release dates for each year but its newest', async () => {
    const files = withRelease(
      nextWorkforceRelease((line) => [line, line.replace('2026,', '2027,')]),
    );
    const { text } = await accept(files, newer, { ...facts, publishedOn: '2028-03-16' });
    expect(await faultsOf(buildDataset(withManifest(files, text)))).toEqual([
      'dfe/release_dates.csv: no row for workforce, 2026; one for each year before the newest, 2027: workforce,2026, the day of publication, published',
    ]);
  });
});

describe('the table of release dates', () => {
  test('is read as a spreadsheet saves it', () => {
    const dates = (text: string) => {
      const findings = new Findings();
      const read = readReleaseDates('release_dates.csv', new TextEncoder().encode(text), findings);
      expect(findings.faults).toEqual([]);
      return read;
    };
    const saved = realText('dfe/release_dates.csv')
      .replaceAll(/(\d{4})-(\d{2})-(\d{2})/g, '$3/$2/$1')
      .replaceAll('\n', '\r\n');
    expect(saved).toContain(',15/02/2018,');
    expect(dates(`\uFEFF${saved}`)).toEqual(dates(realText('dfe/release_dates.csv')));
    const month = (text: string) =>
      dates(`content,reporting_year,published_on,how_sure\nworkforce,2017,${text},recalled\n`);
    expect(month('Feb-18')).toEqual(month('2018-02'));
  });
});

describe('a further list of inspections', () => {
  const history = 'ofsted/ilacs_inspection_history_2018_to_2025.csv';
  const next = 'ofsted/history_2026.csv';
  const listFacts: ReleaseFacts = {
    title: 'Outcomes as at 31 March 2026',
    publishedOn: '2026-09-24',
    nextDue: null,
    covers: { from: '2018-01', to: '2026-03' },
  };
  const files = (): Files => new Map(realFiles).set(next, bytesOf(realText(history)));

  test('stands beside the older one, and ends its word that a newer one exists', async () => {
    const { text } = await accept(files(), next, listFacts);
    const before = listOf(realText('manifest.json'));
    const after = listOf(text);
    expect(after).toHaveLength(before.length + 1);
    const histories = after.filter(({ content }) => content === 'inspection-history');
    expect(histories.map(({ file }) => file)).toEqual([history, next]);
    expect(before.some(({ newerRelease }) => newerRelease)).toBe(true);
    expect(histories.some(({ newerRelease }) => newerRelease)).toBe(false);
    const dataset = await buildDataset(withManifest(files(), text));
    expect(dataset.files.get('inspections.json')).toContain(
      'ILACS inspections from January 2018 to March 2026 are from Ofsted’s statistics',
    );
  });

  test('leaves the word of a newer one where it is itself older', async () => {
    const { text } = await accept(files(), next, { ...listFacts, publishedOn: '2026-01-15' });
    expect(listOf(text).some(({ newerRelease }) => newerRelease)).toBe(true);
  });

  test('is refused until it is said what it covers', async () => {
    expect(await faultsOf(accept(files(), next, { ...listFacts, covers: null }))).toEqual([
      `${next}: a new file of inspection-history that the manifest does not list; --covers with it: see --help`,
    ]);
  });

  test('that tells what came after its own day is another than the manifest says', async () => {
    const edited = realText(history).replace('10/07/2023,04/09/2023', '10/03/2026,04/09/2026');
    const { text } = await accept(files().set(next, bytesOf(edited)), next, {
      ...listFacts,
      publishedOn: '2026-03-31',
    });
    const dataset = buildDataset(withManifest(files().set(next, bytesOf(edited)), text));
    expect(await faultsOf(dataset)).toEqual([
      expect.stringMatching(/history_2026\.csv: 2026-09-04 in a list of 2026-03-31; a day by then/),
    ]);
  });
});

test('what is said of a national file is said of one, and of one that is there', async () => {
  const own: Acceptance = {
    paths: ['herefordshire'],
    authorityCode: null,
    publisher: null,
    facts,
  };
  expect(await faultsOf(acceptFiles(realFiles, own))).toEqual([
    'herefordshire: no national file; one that --title, --published, --next-due and --covers are about',
  ]);
});
