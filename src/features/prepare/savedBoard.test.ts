import { describe, expect, test } from 'vitest';
import { exampleCode } from '#src/core/model/exampleCouncil.ts';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { type Build, buildIn } from '#src/data/build.ts';
import { packedFilesIn } from '#src/data/onePage.ts';
import { packFiles } from '#src/data/packFiles.ts';
import { boardPackPath } from '#src/data/queries.ts';
import { unpackFiles } from '#src/data/unpack.ts';
import { versionOf } from '#src/import/prepare/versionOf.ts';
import { emptyPack, exampleAuthority } from './example.ts';
import { preparedIn, savedPage } from './savedBoard.ts';

const build: Build = {
  version: '1.2.3',
  builtOn: '2026-11-20',
  contentHash: '1a2b3c4d5e6f',
  dataHash: '1a2b3c4d5e6f',
  authorityCode: 'E06000019',
  isOneFile: true,
  worksOffline: false,
};

const code = 'const notice = "<span data-overview>The overview below can be read</span>";';

const page = async (files: Readonly<Record<string, unknown>>) =>
  [
    '<!doctype html>',
    '<html lang="en-GB"><head><title>Herefordshire</title></head><body>',
    '<noscript><p class="without-scripts">Scripts are switched off.</p></noscript>',
    '<div id="start-notice"><p>Too old. <span data-overview="">The overview below can be read</span></p></div>',
    '<div id="root" data-built="1"><div><p>Herefordshire</p></div></div>',
    `<script type="application/json" id="build">${JSON.stringify(build)}</script>`,
    `<script type="application/octet-stream" id="files">${await packFiles(files)}</script>`,
    `<script type="module">${code}</script>`,
    '</body></html>',
  ].join('\n');

const prepared: PreparedBoard = {
  schemaVersion: 1,
  authorityCode: exampleCode,
  publisher: 'Exampleshire Council',
  files: { sources: 'source_id,title\nS1,"A $& </script> plan"\n' },
  answers: [{ key: 'rating|amber e', answer: 'amber' }],
  versions: [
    {
      version: '0123456789ab',
      madeFrom: null,
      savedOn: '2026-11-22',
      savedAt: 1_795_000_000_000,
      files: [{ name: 'plan.xlsx', sha256: 'a'.repeat(64) }],
    },
  ],
  authority: exampleAuthority('E12000005'),
  base: emptyPack(exampleCode),
};

const other = { 'dataset.json': { one: 1 }, 'workforce/agency-rate.json': { two: 2 } };
const files = new Map<string, unknown>([
  ['dataset.json', { one: 'another' }],
  [boardPackPath(exampleCode), emptyPack(exampleCode)],
]);

const save = async (source: string) =>
  savedPage({
    source,
    build,
    authorityCode: exampleCode,
    savedOn: '2026-11-22',
    files,
    prepared,
    title: 'Exampleshire <children’s> services',
    councilName: 'Exampleshire',
    marking: 'OFFICIAL <b>',
  });

describe(savedPage, () => {
  test('has the board, what was brought to it, and nothing of the overview before', async () => {
    const saved = await save(await page(other));
    expect(await preparedIn(saved)).toEqual(prepared);
    expect(await unpackFiles(packedFilesIn(saved) ?? '')).toEqual({
      ...other,
      ...Object.fromEntries(files),
      'prepared.json': prepared,
    });
    expect(saved).not.toContain('Herefordshire');
    expect(saved).toContain('<title>Exampleshire &lt;children’s> services</title>');
    expect(saved).toContain(
      '<div id="root"><main style="padding:1rem"><h1>Exampleshire &lt;children’s> services</h1><p>OFFICIAL &lt;b></p><p>Saved on 22 November 2026</p></main></div>',
    );
    expect(buildIn(saved)).toMatchObject({
      authorityCode: exampleCode,
      builtOn: '2026-11-22',
      prepared: { version: '0123456789ab', savedAt: 1_795_000_000_000 },
    });
  });

  test('leaves the code as it was built, as its policy allows no other', async () => {
    const saved = await save(await page(other));
    expect(saved).toContain(`<script type="module">${code}</script>`);
    expect(saved.slice(0, saved.indexOf('id="build"'))).not.toContain('can be read');
  });

  test('is the same, byte for byte, after ten generations', async () => {
    const first = await save(await page(other));
    let last = first;
    for (let generation = 1; generation < 10; generation += 1) last = await save(last);
    expect(last).toBe(first);
  });

  test.each([
    ['no page', 'a text', 'What was to be saved is not the offline file.'],
    [
      'a page of another kind',
      '<script type="application/octet-stream" id="files">AAAA</script>',
      'The data in this file cannot be read',
    ],
  ])('is not made of %s', async (_, source, reason) => {
    await expect(save(source)).rejects.toThrow(reason);
  });
});

describe(preparedIn, () => {
  test('says of a board without anything of a council’s own that it has none', async () => {
    await expect(preparedIn(await page(other))).rejects.toThrow('holds only what is published');
    await expect(preparedIn('<html></html>')).rejects.toThrow('It is no board');
  });

  test('reads it from the data of a saved board too', async () => {
    const json = JSON.stringify({ schemaVersion: 1, files: { 'prepared.json': prepared } });
    expect(await preparedIn(json)).toEqual(prepared);
    await expect(preparedIn('{"files": {}}')).rejects.toThrow('holds only what is published');
    await expect(preparedIn('[1]')).rejects.toThrow('It is no board');
  });

  test('refuses what was changed on its way', async () => {
    const changed = await page({ ...other, 'prepared.json': { ...prepared, versions: [] } });
    await expect(preparedIn(changed)).rejects.toThrow('wanted at least one version');
  });
});

describe(versionOf, () => {
  const own = new Map([
    ['sources', 'a'],
    ['actions', 'b'],
  ]);
  test('is the same in whatever order, and another for another file or answer', async () => {
    const one = await versionOf(exampleCode, own, prepared.answers);
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(await versionOf(exampleCode, new Map([...own].reverse()), prepared.answers)).toBe(one);
    expect(await versionOf(exampleCode, new Map([...own, ['actions', 'c']]), [])).not.toBe(one);
    expect(await versionOf(exampleCode, own, [])).not.toBe(one);
  });
});
