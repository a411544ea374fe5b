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
});
