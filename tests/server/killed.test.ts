// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { http, passthrough } from 'msw';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { server as mocked } from '#mocks/node.ts';
import { openDatabase } from '#src/server/openDatabase.ts';
import { freePort } from '#tests/e2e/browsers/freePort.ts';
import { isLong } from '#tests/longTest.ts';
import { readBoard, recordUntilKept } from './requests.ts';
import { writeTestDataset } from './testDatasetFolder.ts';
import { newMember } from './testService.ts';

beforeEach(() => mocked.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

const root = resolve(import.meta.dirname, '../..');

function startProcess(folder: string, dataset: string, port: number): ChildProcess {
  const args = [
    'src/server/run.ts',
    '--folder',
    folder,
    '--dataset',
    dataset,
    '--port',
    String(port),
  ];
  // Without tsx's own process in between, which would not be killed with it.
  return spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root, stdio: 'ignore' });
}

const ended = (child: ChildProcess) => new Promise((done) => child.once('exit', done));

describe.runIf(isLong)('a service that is killed while members record', () => {
  test('has each record that it answered once, after every start', async () => {
    const home = mkdtempSync(join(tmpdir(), 'killed-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const folder = join(home, 'database');
    const dataset = join(home, 'dataset');
    writeTestDataset(dataset);
    const database = await openDatabase(undefined, folder);
    const { code } = await newMember(database);
    await database.close();

    const port = await freePort();
    const address = `http://127.0.0.1:${port}/data/v1/`;
    let child = startProcess(folder, dataset, port);
    let isOver = false;
    const kept: string[] = [];
    const writer = (async () => {
      for (let index = 0; !isOver; index += 1) {
        const text = `Record ${index}`;
        await recordUntilKept(() => address, code, text, crypto.randomUUID());
        kept.push(text);
      }
    })();
    for (let kill = 0; kill < 200; kill += 1) {
      const before = kept.length;
      while (kept.length < before + 2) await new Promise((wait) => setTimeout(wait, 10));
      await new Promise((wait) => setTimeout(wait, Math.random() * 60));
      child.kill('SIGKILL');
      await ended(child);
      child = startProcess(folder, dataset, port);
    }
    isOver = true;
    await writer;
    const { pack } = await readBoard(address);
    expect(
      (pack.decisions ?? []).map(({ text }) => text).filter((text) => /^Record/.test(text)),
    ).toEqual(kept);
    child.kill('SIGTERM');
    await ended(child);
  }, 3_600_000);
});
