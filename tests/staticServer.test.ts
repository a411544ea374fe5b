// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, passthrough } from 'msw';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { server as mocks } from '#mocks/node.ts';
import { type StaticServer, serveFolders } from './staticServer.ts';

const folder = mkdtempSync(join(tmpdir(), 'static-server-'));
const page = `<!doctype html>${'<p>Exampleshire</p>'.repeat(100)}`;
let server: StaticServer;

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, server.addressOf('site')), { headers });

beforeAll(async () => {
  mkdirSync(join(folder, 'site/assets'), { recursive: true });
  writeFileSync(join(folder, 'site/index.html'), page);
  writeFileSync(join(folder, 'site/assets/index-De3yvJTm.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'not served');
  server = await serveFolders({ site: join(folder, 'site') });
});

// The requests are real, to a server of this test's own.
beforeEach(() => mocks.use(http.all('*', () => passthrough())));

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a web server of the tests', () => {
  test('serves a folder under a path, its index page without a name', async () => {
    expect(new URL(server.addressOf('site')).pathname).toBe('/council/board/site/');
    const answer = await get('');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await answer.text()).toBe(page);
  });

  test('compresses text for those who take it', async () => {
    const zipped = await get('', { 'accept-encoding': 'gzip' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(Number(zipped.headers.get('content-length'))).toBeLessThan(page.length / 10);
    const plain = await get('', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(Number(plain.headers.get('content-length'))).toBe(page.length);
  });

  test('lets a name with a hash be kept, and everything else be asked for again', async () => {
    const script = await get('assets/index-De3yvJTm.js');
    expect(script.headers.get('cache-control')).toContain('immutable');
    const first = await get('index.html');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const again = await get('index.html', { 'if-none-match': first.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  test('has nothing but what is in its folders', async () => {
    expect((await get('absent.json')).status).toBe(404);
    expect((await get('%2e%2e/secret.txt')).status).toBe(404);
    expect((await get('..%2fsecret.txt')).status).toBe(404);
    expect((await fetch(new URL('/', server.addressOf('site')))).status).toBe(404);
  });
});
