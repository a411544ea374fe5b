import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { http, passthrough } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { filesOf } from '#mocks/backend.ts';
import { exampleshire } from '#mocks/exampleshire.ts';
import { server as mocked } from '#mocks/node.ts';
import { today } from '#src/core/model/today.ts';
import { allChecks } from '#tests/conformance/allChecks.ts';
import { type Checked, runChecks } from '#tests/conformance/check.ts';
import { describeChecked, fellShort } from '#tests/conformance/report.ts';
import { serverAt } from '#tests/conformance/server.ts';
import { wholeFiles } from '#tests/conformance/testServers.ts';
import { createService } from './app.ts';
import { makeCode } from './codes.ts';
import { openDatabase } from './openDatabase.ts';

beforeEach(() => mocked.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

describe('the service on the embedded database', () => {
  test('passes every check of the contract', async () => {
    const database = await openDatabase(undefined, null);
    const code = (role: 'read' | 'record') =>
      database.transaction((sql) =>
        makeCode(sql, { displayName: 'Chair', role, boards: [exampleshire], expiresOn: null }),
      );
    const [{ code: token }, { code: observerToken }] = [await code('record'), await code('read')];
    const origin = 'https://board.example';
    const app = createService({
      database,
      readFile: filesOf(wholeFiles),
      now: today,
      origins: [origin],
    });
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
    await new Promise((listening) => server.once('listening', listening));
    const { port } = server.address() as AddressInfo;
    const all: Checked[] = [];
    const writes = { authority: exampleshire, token, observerToken };
    const address = `http://127.0.0.1:${port}/data/v1/`;
    for await (const one of runChecks(
      serverAt({ address, token }),
      allChecks({ writes, origin }),
    )) {
      all.push(one);
    }
    server.close();
    await database.close();
    expect(all.filter(fellShort).map(describeChecked).join('\n')).toBe('');
    expect(all.length).toBeGreaterThan(60);
  });
});
