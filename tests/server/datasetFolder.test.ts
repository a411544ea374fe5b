// @vitest-environment node
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { datasetFolder } from '#src/server/datasetFolder.ts';

test('a file of the dataset is served as it is, however an import takes its place', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dataset-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'dataset.json');
  const write = (text: string, name = file) => {
    writeFileSync(name, text);
    // Long enough ago to be remembered, and of one length and one time.
    utimesSync(name, 1_700_000_000, 1_700_000_000);
  };
  const read = datasetFolder(folder);
  expect(await read('dataset.json')).toBeNull();
  write('{"a":1}');
  expect([await read('dataset.json'), await read('dataset.json')]).toEqual(['{"a":1}', '{"a":1}']);
  write('{"a":2}');
  expect(await read('dataset.json')).toBe('{"a":2}');
  write('{"a":3}', join(folder, 'next'));
  renameSync(join(folder, 'next'), file);
  expect(await read('dataset.json')).toBe('{"a":3}');
  rmSync(file);
  expect(await read('dataset.json')).toBeNull();
  expect(await read('../dataset.json')).toBeNull();
});
