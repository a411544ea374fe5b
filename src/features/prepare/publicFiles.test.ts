import { describe, expect, test } from 'vitest';
import { secretNumbers, secretPack, secretWords } from '#mocks/secretBoard.ts';
import { publicEdition } from '#src/core/edition/publicEdition.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { editionParts } from '#src/core/model/publicEdition.ts';
import { check } from '#src/core/schema/check.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { type Build, buildIn } from '#src/data/build.ts';
import { packedFilesIn } from '#src/data/onePage.ts';
import { packFiles } from '#src/data/packFiles.ts';
import { boardPackPath } from '#src/data/queries.ts';
import { unpackFiles, unpackText } from '#src/data/unpack.ts';
import { emptyPack, exampleAuthority } from './example.ts';
import { publicFiles } from './publicFiles.ts';
import { preparedIn, savedPage } from './savedBoard.ts';

const code = 'E06999002';
const board = secretPack(code);
const hash = 'b'.repeat(64);

const publication = {
  id: 'council-measure-values',
  content: 'own-records',
  publisher: 'Exampleshire Council',
  title: 'Months of the measures',
  publishedOn: null,
  licence: 'Each row cites its source.',
  url: null,
  file: 'council/measure_values.csv',
  sha256: hash,
  note: '',
  rows: 20,
  authorityCode: code,
};
const notice = {
  file: 'council/measure_values.csv',
  row: 2,
  column: 'value',
  found: `98728 ${secretWords.commentary}`,
  subject: '',
  authorityCode: code,
  outcome: 'address-left-out',
  reason: 'made up',
};
const national = {
  ...publication,
  id: 'dfe',
  sha256: 'c'.repeat(64),
  content: 'workforce',
  file: 'dfe/a.csv',
  authorityCode: null,
};

/** With everything, as it is saved with the board edition. */
const files = new Map<string, unknown>([
  [
    'dataset.json',
    {
      schemaVersion: 1,
      version: '0123456789ab',
      dataDate: '2026-06-30',
      publications: [national, publication],
      notices: [notice],
    },
  ],
  [
    'inspections.json',
    {
      schemaVersion: 1,
      inspections: [],
      visits: board.visits.map((visit) => ({ ...visit, authorityCode: code })),
      coverage: [],
    },
  ],
  [boardPackPath(code), board],
]);

const prepared: PreparedBoard = {
  schemaVersion: 1,
  authorityCode: code,
  publisher: 'Exampleshire Council',
  files: { measure_values: `measure_id,value\nfound,${secretNumbers.join()}\n` },
  answers: [{ key: `owner|${secretWords.owner}`, answer: secretWords.commentary }],
  versions: [
    {
      version: '0123456789ab',
      madeFrom: null,
      savedOn: '2026-11-22',
      savedAt: 1_795_000_000_000,
      files: [{ name: `${secretWords.file}.xlsx`, sha256: hash }],
    },
  ],
  authority: { ...exampleAuthority('E12000005'), code },
  base: emptyPack(code),
};

const build: Build = {
  version: '1.2.3',
  builtOn: '2026-11-20',
  contentHash: '1a2b3c4d5e6f',
  dataHash: '1a2b3c4d5e6f',
  authorityCode: code,
  isOneFile: true,
  worksOffline: false,
};

const emptyPage = async () =>
  [
    '<!doctype html>',
    '<html lang="en-GB"><head><title>Other</title></head><body>',
    '<noscript><p class="without-scripts">Scripts are switched off.</p></noscript>',
    '<div id="root" data-built="1"><div><p>Other</p></div></div>',
    `<script type="application/json" id="build">${JSON.stringify(build)}</script>`,
    `<script type="application/octet-stream" id="files">${await packFiles({})}</script>`,
    '</body></html>',
  ].join('\n');

const parts = {
  authorityCode: code,
  savedOn: '2026-11-22',
  title: 'Exampleshire',
  councilName: 'Exampleshire',
  marking: '',
} as const;

/** The board edition, as the file from which the public one is made. */
const wholePage = async () =>
  savedPage({ ...parts, source: await emptyPage(), build, files, prepared });

async function publicPage() {
  const choices = {
    leftOut: new Set(editionParts),
    suppressedUpTo: 4,
    notOfPeople: new Set<string>(),
  };
  const source = await wholePage();
  const { pack } = publicEdition(board, choices, '2026-11-22');
  return savedPage({
    ...parts,
    source,
    build: buildIn(source) ?? build,
    files: await publicFiles(files, pack, 'Exampleshire Council'),
    prepared: null,
  });
}

/** Everything that is in a file: its source, and what is packed in it, as text and as JSON. */
async function bytesOf(page: string): Promise<string> {
  const packed = packedFilesIn(page) ?? '';
  return [page, await unpackText(packed), JSON.stringify(await unpackFiles(packed))].join('\n');
}

const secrets = [...Object.values(secretWords), ...secretNumbers, hash, 'file-0123456789ab'];

describe('the file of a public edition', () => {
  test('has nothing in it of what it leaves out, packed or not', async () => {
    const [whole, open] = [await bytesOf(await wholePage()), await bytesOf(await publicPage())];
    // The search finds what is there.
    expect(secrets.filter((secret) => !whole.includes(secret))).toEqual([]);
    expect(secrets.filter((secret) => open.includes(secret))).toEqual([]);
  });

  test('has no file of the council’s, no answers, no earlier version and no sum over any of them', async () => {
    const page = await publicPage();
    const found = await unpackFiles(packedFilesIn(page) ?? '');
    expect(Object.keys(found)).not.toContain('prepared.json');
    const { publications, notices, version } = check(datasetFile, found['dataset.json'], 'it');
    expect(publications.map(({ id }) => id)).toEqual(['dfe', 'council-public-edition']);
    expect(notices).toEqual([]);
    expect(version).not.toBe('0123456789ab');
    const { prepared: saved, isPublicEdition, contentHash } = buildIn(page) ?? build;
    expect([saved, isPublicEdition]).toEqual([undefined, true]);
    expect(contentHash).not.toBe(buildIn(await wholePage())?.contentHash);
  });

  test('says what it is among what it covers, and has suppressed figures as c', async () => {
    const found = await unpackFiles(packedFilesIn(await publicPage()) ?? '');
    const { coverage, measures = [] } = found[boardPackPath(code)] as BoardPack;
    expect(coverage.at(-1)).toBe(
      'Public edition, made on 22 November 2026. It leaves out owners, commentary and what the speaker says and asks. Counts from 1 to 4 are suppressed, and with them figures that would give one away: each stands as [c], never as 0.',
    );
    const values = (name: string) =>
      measures.find((one) => one.name === name)?.values.map(({ value }) => value);
    expect(values('Made-up children missing')).toEqual(['c', 300, 301, 302, 303]);
    expect(values('Made-up children found')?.slice(0, 2)).toEqual(['c', 98434]);
    expect(values('Made-up children so far')).toEqual([98429, 98429, 'c', 98500, 98600]);
  });

  test('is no board to prepare the next one from', async () => {
    await expect(preparedIn(await publicPage())).rejects.toThrow('It is the public edition');
    expect(await preparedIn(await wholePage())).toEqual(prepared);
  });

  test('is not saved where it is not one', async () => {
    const source = await emptyPage();
    const saving = savedPage({ ...parts, source, build, files, prepared: null });
    await expect(saving).rejects.toThrow('it is no public edition');
  });
});
