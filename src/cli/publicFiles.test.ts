// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bytesOf } from '#src/import/dataset/testFiles.ts';
import { readFolder } from '#src/import/files/readFolder.ts';
import { workbookOf } from '#src/import/files/testZip.ts';
import { ImportError } from '#src/import/table/importError.ts';
import { copySources } from '#tests/projectCopy.ts';
import { readPublicFiles, refusedFiles } from './publicFiles.ts';
import { isServed } from './servePublicFiles.ts';
import { staticFiles } from './staticFiles.ts';
import { writePublicFiles } from './writePublicFiles.ts';

// A build is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 120_000 });

const root = resolve(import.meta.dirname, '../..');
const made = new Map([
  ['authorities.json', '{}'],
  ['workforce/agency-rate.json', '{}'],
]);
const make = async () => made;

/** The lines on a folder that is as it should be but for some files. */
const refused = (added: Readonly<Record<string, Uint8Array<ArrayBuffer> | string | null>>) => {
  const files = new Map([
    ['favicon.svg', bytesOf('<svg/>')],
    ['data/published/manifest.json', bytesOf('[]')],
    ...[...made].map(([path, text]) => [`data/v1/${path}`, bytesOf(text)] as const),
  ]);
  for (const [path, content] of Object.entries(added)) {
    if (content === null) files.delete(path);
    else files.set(path, typeof content === 'string' ? bytesOf(content) : content);
  }
  return refusedFiles({ files, ignored: [], faults: [] }, make);
};

describe(refusedFiles, () => {
  test('finds nothing in a folder of what is listed and made', async () => {
    expect(await refused({})).toEqual([]);
  });

  test('names each file that nothing lists, wherever it stands', async () => {
    const wanted =
      'found a file that nothing lists, wanted only published data and files that src/cli/staticFiles.ts names';
    expect(
      await refused({ 'notes.txt': 'a', 'data/plan.csv': 'a', 'data/v1/b.json': '{}' }),
    ).toEqual([
      `public/notes.txt: ${wanted}`,
      `public/data/plan.csv: ${wanted}`,
      `public/data/v1/b.json: ${wanted}`,
    ]);
  });

  test('says of records of single children that they look so, beside the data and within', async () => {
    const said =
      /: found (an Excel workbook with )?what looks like records of single children: columns "Child ID", "DOB", wanted /;
    const records = 'Child ID\tDOB\n1\t01/02/2014\n';
    const lines = await refused({
      'data/v1/authorities/list.json': records,
      'data/annex.xlsx': workbookOf([
        ['Child ID', 'DOB'],
        ['1', '01/02/2014'],
      ]),
      'list.txt': records,
    });
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      expect(line).toMatch(said);
      expect(line).not.toContain('2014');
    }
  });

  test('says once that the dataset is stale, and how to make it', async () => {
    expect(
      await refused({
        'data/v1/authorities.json': '{"a":1}',
        'data/v1/workforce/agency-rate.json': null,
      }),
    ).toEqual([
      'public/data/v1/: found different: authorities.json, missing: workforce/agency-rate.json, wanted the dataset that the published files make: run npm run data',
    ]);
  });

  test('gives every reason of the import with the whole path, and those of its own', async () => {
    const files = new Map([['b.txt', bytesOf('b')]]);
    const fault = { row: null, column: '', found: 'this', wanted: 'that' };
    const refusing = () => Promise.reject(new ImportError([{ ...fault, file: 'own/a.csv' }]));
    const hidden = { ...fault, file: '.env' };
    expect(await refusedFiles({ files, ignored: [], faults: [hidden] }, refusing)).toEqual([
      'public/.env: found this, wanted that',
      expect.stringMatching(/^public\/b\.txt: /),
      'public/data/published/own/a.csv: found this, wanted that',
    ]);
  });
});

test('the project as it is committed may be built, every file of it and nothing else', async () => {
  const { files } = readFolder(join(root, 'public'));
  const listed = await readPublicFiles(join(root, 'public'));
  expect([...listed.keys()]).toEqual([...files.keys()]);
  for (const file of staticFiles) expect([...files.keys()]).toContain(file);
});

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

describe('a build', () => {
  test('stops at what was refused, names all of it, and leaves an older build whole', async () => {
    folder = await copySources();
    write('dist/index.html', 'older');
    write('public/data/published/own/list6.csv', 'Child Unique ID,Date of Birth\nEX1,01/02/2014\n');
    write('public/data/published/own/.notes', 'hidden');
    write('public/data/published/own/~$plan.xlsx', 'lock');
    write('public/plan.xlsx', workbookOf([['Action'], ['One']]));
    const command = ['--import', 'tsx', 'src/cli/build.ts'];
    const run = () => spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
    const { status, stdout, stderr } = run();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')).toEqual([
      'Ignored, as a computer made them by itself: data/published/own/~$plan.xlsx',
      'Nothing was built.',
      expect.stringMatching(/^public\/data\/published\/own\/\.notes: found a hidden file, /),
      expect.stringMatching(/^public\/plan\.xlsx: found a file that nothing lists, /),
      expect.stringMatching(/^public\/data\/published\/own\/list6\.csv: found what looks like /),
      '',
    ]);
    expect(readdirSync(join(folder, 'dist'))).toEqual(['index.html']);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('older');

    rmSync(join(folder, 'public/plan.xlsx'));
    rmSync(join(folder, 'public/data/published/own'), { recursive: true });
    const changed = 'public/data/published/dfe/release_dates.csv';
    write(changed, `${readFileSync(join(folder, changed), 'utf8')}\n`);
    expect(run().stderr).toMatch(
      /^Nothing was built\.\npublic\/data\/published\/dfe\/release_dates\.csv: found SHA-256 [0-9a-f]{64}, wanted [0-9a-f]{64}, as in the manifest/,
    );
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe('older');
  });

  test('stops where an import was interrupted', async () => {
    folder = mkdtempSync(join(tmpdir(), 'public-'));
    write('public/data/v1.new/dataset.json', '{}');
    await expect(readPublicFiles(join(folder, 'public'))).rejects.toThrow(
      /v1\.new: left by a run of npm run data that was interrupted\. Run it again\./,
    );
  });

  test('writes the files that were checked and copies nothing of its own accord', async () => {
    folder = mkdtempSync(join(tmpdir(), 'public-'));
    write('public/secret.csv', 'a');
    write('index.html', '<!doctype html><title>Board</title>');
    await build({
      configFile: join(root, 'vite.config.ts'),
      root: folder,
      logLevel: 'error',
      plugins: [writePublicFiles(new Map([['data/v1/a.json', bytesOf('as checked')]]))],
    });
    expect(readFileSync(join(folder, 'dist/data/v1/a.json'), 'utf8')).toBe('as checked');
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
    expect(existsSync(join(folder, 'dist/secret.csv'))).toBe(false);
  });
});

test('the development server gives out what is listed and unchanged, and nothing else', () => {
  folder = mkdtempSync(join(tmpdir(), 'public-'));
  const sha256 = createHash('sha256').update('a').digest('hex');
  const listed = ['own/a.csv', 'own/changed.csv'].map((file) => ({ file, sha256 }));
  write('data/published/manifest.json', JSON.stringify(listed));
  write('data/published/own/a.csv', 'a');
  write('data/published/own/changed.csv', 'b');
  write('data/published/own/unlisted.csv', 'a');
  const isGiven = (path: string) => isServed(folder, path);
  expect(
    [
      'favicon.svg',
      'data/v1/dataset.json',
      'data/published/manifest.json',
      'data/published/own/a.csv',
    ].filter((path) => !isGiven(path)),
  ).toEqual([]);
  expect(
    [
      'data/published/own/changed.csv',
      'data/published/own/unlisted.csv',
      'data/v1/notes.csv',
      'data/v1/.hidden.json',
      'data/notes.csv',
      'plan.xlsx',
    ].filter(isGiven),
  ).toEqual([]);
});
