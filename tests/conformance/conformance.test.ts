// @vitest-environment node
import { resolve } from 'node:path';
import { http, passthrough } from 'msw';
import { beforeEach, describe, expect, test } from 'vitest';
import { createBackend } from '#mocks/backend.ts';
import { diskFiles } from '#mocks/diskFiles.ts';
import { backendHandlers } from '#mocks/handlers.ts';
import { memberTokens } from '#mocks/members.ts';
import { server as mocked } from '#mocks/node.ts';
import { serve } from '#mocks/server.ts';
import { allChecks } from './allChecks.ts';
import { type Checked, runChecks } from './check.ts';
import { answers, faultyServers } from './faultyServers.ts';
import { packOf } from './readChecks.ts';
import { describeChecked, describeSummary, fellShort } from './report.ts';
import { serverAt } from './server.ts';
import { checkedWith } from './testServers.ts';

// What is asked of a server on loopback goes to it.
beforeEach(() => mocked.use(http.all(/^http:\/\/127\.0\.0\.1:/, () => passthrough())));

const shortIn = (all: readonly Checked[]) => all.filter(fellShort).map(({ name }) => name);
const described = (all: readonly Checked[]) =>
  all.filter(fellShort).map(describeChecked).join('\n');

describe('the conformance check', () => {
  test('finds nothing to say of the mock backend', async () => {
    const all = await checkedWith();
    expect(described(all)).toBe('');
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter(({ outcome }) => 'skipped' in outcome)).toEqual([]);
    expect(describeSummary(all)).toBe(`The server passed all ${all.length} checks.`);
  });

  test('finds nothing to say of the reads of the bundled dataset', async () => {
    const files = diskFiles(resolve(import.meta.dirname, '../../public/data/v1'));
    const { address, close } = await serve(backendHandlers(createBackend(files)));
    const all: Checked[] = [];
    try {
      const server = serverAt({ address, token: null });
      for await (const one of runChecks(server, allChecks({ writes: null, origin: null })))
        all.push(one);
    } finally {
      await close();
    }
    expect(described(all)).toBe('');
    expect(all.length).toBeGreaterThan(20);
  });

  test.each(faultyServers)('finds a server that %s', async (_, fault, names) => {
    expect(shortIn(await checkedWith(fault, names))).toEqual(names);
  });

  test('finds little else where one thing is wrong', async () => {
    const isIndicator = (request: Request) => request.url.endsWith('caseload.json');
    const fault = answers(isIndicator, { headers: { 'Cache-Control': null } });
    const all = await checkedWith(fault);
    expect(shortIn(all)).toEqual(['every file says how long it may be kept']);
    expect(described(all)).toContain('found workforce/caseload.json: no Cache-Control');
  });

  test('says of a server that does not answer that nothing could be checked', async () => {
    const { address, close } = await serve([]);
    await close();
    const all: Checked[] = [];
    const checks = allChecks({ writes: null, origin: null });
    const server = serverAt({ address, token: null });
    for await (const one of runChecks(server, checks)) all.push(one);
    expect(all.filter((one) => !fellShort(one))).toEqual([]);
    expect(described(all)).toContain(`${packOf('nowhere')}: no answer`);
  });

  test('leaves out what needs a member who may only read, where there is none', async () => {
    const writes = { authority: 'E06999001', token: memberTokens.recorder, observerToken: null };
    const check = allChecks({ writes, origin: null }).find(({ name }) => name.includes('403'));
    const outcome = await check?.run(serverAt({ address: 'http://127.0.0.1:9/', token: null }));
    expect(outcome).toEqual({ skipped: 'no --observer-token' });
  });
});
