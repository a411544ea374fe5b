// @vitest-environment node
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBackend, filesOf } from '#mocks/backend.ts';
import { diskFiles } from '#mocks/diskFiles.ts';
import { exampleshire, testFiles } from '#mocks/exampleshire.ts';
import { datasetHandlers } from '#mocks/handlers.ts';
import { memberTokens } from '#mocks/members.ts';
import { server } from '#mocks/node.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { packOf } from './readChecks.ts';

const base = 'https://board.test/data/v1/';
const pack = base + packOf(exampleshire);
const decisions = `${base}authorities/${exampleshire}/decisions`;

const sending = (etag: string, text: string) =>
  new Request(decisions, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${memberTokens.recorder}`,
      'If-Match': etag,
      'Idempotency-Key': crypto.randomUUID(),
    },
    body: JSON.stringify({ kind: 'decision', on: '2026-11-22', text }),
  });

describe('the mock backend', () => {
  test('knows what was recorded from the day that it is there', async () => {
    const answer = createBackend(filesOf(testFiles), () => '2026-11-23');
    const etag = (await answer(new Request(pack))).headers.get('ETag') ?? '';
    const response = await answer(sending(etag, 'Agreed.'));
    const { decisions: made } = boardPack.parse(await response.json());
    expect(made?.map(({ on, knownOn }) => [on, knownOn])).toEqual([['2026-11-22', '2026-11-23']]);
  });

  test('forgets what was recorded when another takes its place', async () => {
    server.use(...datasetHandlers(testFiles));
    const first = await fetch(pack);
    const etag = first.headers.get('ETag') ?? '';
    expect((await fetch(sending(etag, 'Agreed.'))).ok).toBe(true);
    expect((await fetch(pack)).headers.get('ETag')).not.toBe(etag);
    server.use(...datasetHandlers(testFiles));
    expect((await fetch(pack)).headers.get('ETag')).toBe(etag);
  });

  test('can be read and recorded on, and nothing else', async () => {
    const answer = createBackend(filesOf(testFiles));
    const response = await answer(new Request(pack, { method: 'DELETE' }));
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET']);
    expect((await answer(new Request(pack, { method: 'POST', body: '{}' }))).status).toBe(404);
  });

  test('serves a folder and nothing beside it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'board-'));
    const beside = join(dirname(folder), 'beside-board.json');
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
      rmSync(beside);
    });
    writeFileSync(join(folder, 'dataset.json'), '{"own":1}');
    writeFileSync(beside, '{"other":1}');
    const answer = createBackend(diskFiles(folder));
    expect(await (await answer(new Request(`${base}dataset.json`))).json()).toEqual({ own: 1 });
    for (const path of ['..%2Fbeside-board.json', '%2e%2e%2Fbeside-board.json', '%E0', '']) {
      expect((await answer(new Request(base + path))).status).toBe(404);
    }
  });
});
