// @vitest-environment node
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// Each run is a process of its own, which a busy machine starts slowly.
vi.setConfig({ testTimeout: 60_000 });

const root = resolve(import.meta.dirname, '../..');
let data = '';
const run = (...options: string[]) => {
  const command = ['--import', 'tsx', 'src/import/cli.ts', ...options, data];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
};

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(join(root, 'public/data/published'), join(data, 'published'), { recursive: true });
});
afterEach(() => rmSync(data, { recursive: true }));

describe('the command line', () => {
  test('writes the dataset, prints its warnings, and then finds it as it should be', () => {
    const { status, stdout, stderr } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/177 files, version [0-9a-f]{12}\.\n.*10 warnings\.\n$/);
    expect(stderr.trimEnd().split('\n')).toHaveLength(10);
    expect(stderr).toContain(
      'latest_judgements_2026-06.csv, row 128, column Inspection Start Date',
    );

    expect(run('--check').status).toBe(0);
    appendFileSync(join(data, 'v1/dataset.json'), ' ');
    writeFileSync(join(data, 'v1/more.json'), '{}');
    rmSync(join(data, 'v1/authorities.json'));
    const found = run('--check');
    expect(found.status).toBe(1);
    expect(found.stderr).toMatch(
      / {2}missing: authorities\.json\n {2}different: dataset\.json\n {2}extra: more\.json\n$/,
    );
  });

  test('leaves what stood before when a file is at fault, and says so without a stack trace', () => {
    mkdirSync(join(data, 'v1'));
    writeFileSync(join(data, 'v1/dataset.json'), 'as before');
    writeFileSync(join(data, 'published/dfe/la_cla_swcount.csv'), '');
    const { status, stdout, stderr } = run();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('Nothing was written.\n');
    expect(stderr).toContain('dfe/la_cla_swcount.csv: found an empty file, wanted text in UTF-8\n');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readFileSync(join(data, 'v1/dataset.json'), 'utf8')).toBe('as before');
  });

  test('prints its options, and names them where one is not known', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const option of ['check', 'accept', 'authority', 'publisher', 'help']) {
      expect(stdout).toContain(`  --${option} `);
    }
    const wrong = run('--chek');
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toContain('"npm run data -- --help" lists the options.');
    expect(wrong.stderr).not.toMatch(/\n\s+at /);
  });

  test('takes in the folder of a council that no code names', () => {
    // The example of docs/, with its own inspection left to the national files.
    const own = join(data, 'published/own-folder');
    cpSync(join(root, 'docs/exampleshire'), own, { recursive: true });
    rmSync(join(own, 'judgements.csv'));
    const areas = join(own, 'improvement_areas.csv');
    writeFileSync(
      areas,
      readFileSync(areas, 'utf8').replaceAll('INSP-2023', 'E06000017-2000-01-01'),
    );
    const options = [
      '--accept',
      'own-folder',
      '--authority',
      'E06000017',
      '--publisher',
      'Council',
    ];

    const refused = run(...options);
    expect(refused.status).toBe(1);
    // It names those that there are.
    const [, id = ''] = /of the board: (E06000017-[\d-]+)/.exec(refused.stderr) ?? [];
    expect(id).not.toBe('');
    expect(readFileSync(join(data, 'published/manifest.json'), 'utf8')).not.toContain('own-folder');

    writeFileSync(areas, readFileSync(areas, 'utf8').replaceAll('E06000017-2000-01-01', id));
    const { status, stdout } = run(...options);
    expect(status).toBe(0);
    expect(stdout).toContain('manifest.json: own-folder/improvement_areas.csv: new\n');
    expect(run('--check').status).toBe(0);
    const pack = readFileSync(join(data, 'v1/authorities/E06000017/board-pack.json'), 'utf8');
    expect(pack).toContain('Supervision of social workers');
  });
});
