import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { server } from '#mocks/node.ts';
import { testBuild as build } from '#mocks/testBuild.ts';
import { check } from '#src/core/schema/check.ts';
import { apiSource } from './apiSource.ts';
import type { CachedFile, FileCache } from './fileCache.ts';

const base = new URL('https://backend.example/data/v1/');
const path = 'dataset.json';
const schema = z.object({ version: z.string() });
const checked = (json: unknown) => check(schema, json, path);
const going = () => new AbortController().signal;

function inMemory(files: Record<string, CachedFile> = {}) {
  const all = new Map(Object.entries(files));
  const kept: FileCache = {
    get: async (one) => all.get(one),
    put: async (one, file) => void all.set(one, file),
    remove: async (one) => void all.delete(one),
  };
  return { all, kept };
}

const yesterday: CachedFile = { json: { version: 'yesterday' }, etag: '"old"', arrivedAt: 1000 };

const answers = (respond: () => Response | Promise<Response>) =>
  server.use(http.get('https://backend.example/data/v1/dataset.json', respond));
const today = () =>
  answers(() => HttpResponse.json({ version: 'today' }, { headers: { ETag: '"new"' } }));

describe('a backend', () => {
  test('is read through the schema, and what it sent is kept with its ETag', async () => {
    today();
    const { all, kept } = inMemory();
    const source = apiSource({ base, build, kept });
    expect(await source.read(path, checked, going())).toEqual({ version: 'today' });
    expect(all.get(path)).toMatchObject({ json: { version: 'today' }, etag: '"new"' });
    expect(source.backend?.standings.all().get(path)).toMatchObject({ etag: '"new"', fault: null });
  });

  test.each([
    ['cannot be reached', () => HttpResponse.error(), 'could not be reached'],
    ['is overloaded', () => new HttpResponse(null, { status: 503 }), 'HTTP 503'],
    ['sends something else than JSON', () => HttpResponse.text('<!doctype html>'), 'is not JSON'],
    ['sends another schema', () => HttpResponse.json({ version: 2 }), 'version: found 2'],
  ])('that %s leaves what it sent before, and says why', async (_, respond, reason) => {
    answers(respond);
    const { all, kept } = inMemory({ [path]: yesterday });
    const source = apiSource({ base, build, kept });
    expect(await source.read(path, checked, going())).toEqual({ version: 'yesterday' });
    expect(all.get(path)).toBe(yesterday);
    const standing = source.backend?.standings.all().get(path);
    expect(standing).toMatchObject({ etag: '"old"', arrivedAt: 1000 });
    expect(standing?.fault?.message).toContain(reason);
  });

  test.each([401, 403, 404, 410])(
    'that answers %i shows nothing from before, and nothing of it is kept',
    async (status) => {
      answers(() =>
        HttpResponse.json(
          { detail: 'Sign in to see this board.' },
          { status, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      );
      const { all, kept } = inMemory({ [path]: yesterday });
      const source = apiSource({ base, build, kept });
      await expect(source.read(path, checked, going())).rejects.toThrow(
        `(HTTP ${status}): Sign in to see this board.`,
      );
      expect(all.size).toBe(0);
    },
  );

  test('that answers with hidden characters has them shown', async () => {
    answers(() => HttpResponse.text('\u202Eevil'));
    const source = apiSource({ base, build, kept: inMemory().kept });
    await expect(source.read(path, checked, going())).rejects.toThrow(
      'is not JSON: it begins with "\\u202eevil"',
    );
    answers(() =>
      HttpResponse.json(
        { detail: `Not\u202E now ${'!'.repeat(1000)}` },
        { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    );
    await expect(source.read(path, checked, going())).rejects.toThrow(
      /\(HTTP 403\): Not\\u202e now !{290,293}$/,
    );
  });

  test('that fails is a fault where nothing is kept, or what an older release kept', async () => {
    answers(() => HttpResponse.error());
    const nothing = apiSource({ base, build, kept: inMemory().kept });
    await expect(nothing.read(path, checked, going())).rejects.toThrow('could not be reached');
    const other = { ...yesterday, json: { release: 'yesterday' } };
    const older = apiSource({ base, build, kept: inMemory({ [path]: other }).kept });
    await expect(older.read(path, checked, going())).rejects.toThrow('could not be reached');
  });

  test('that does not answer in time is reported as such', async () => {
    answers(() => new Promise<Response>(() => {}));
    const source = apiSource({ base, build, kept: inMemory().kept, timeoutMs: 20 });
    await expect(source.read(path, checked, going())).rejects.toMatchObject({
      name: 'DatasetError',
      isPassing: true,
      message: 'data/v1/dataset.json\ndid not arrive within 0 seconds',
    });
  });

  test('is not asked any longer by a reader who has gone, who then sees nothing kept', async () => {
    const left = new AbortController();
    let wasAborted = false;
    server.use(
      http.get('https://backend.example/data/v1/dataset.json', ({ request }) => {
        request.signal.addEventListener('abort', () => {
          wasAborted = true;
        });
        left.abort();
        return new Promise<Response>(() => {});
      }),
    );
    const source = apiSource({ base, build, kept: inMemory({ [path]: yesterday }).kept });
    await expect(source.read(path, checked, left.signal)).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(wasAborted).toBe(true);
    expect(source.backend?.standings.all().size).toBe(0);
  });

  test('is not asked in a run of slides that goes on with what is kept', async () => {
    answers(() => {
      throw new Error('nobody may ask');
    });
    const { kept } = inMemory({ [path]: yesterday });
    const source = apiSource({ base, build, kept, isFrozen: () => true });
    expect(await source.read(path, checked, going())).toEqual({ version: 'yesterday' });
    expect(source.backend?.standings.all().get(path)?.fault).toBeNull();
  });

  test('in whose place a page to sign in answers has nothing newer, and is said to be another page', async () => {
    today();
    const source = apiSource({ base, build, kept: inMemory({ [path]: yesterday }).kept });
    await source.read(path, checked, going());
    answers(() => HttpResponse.html('<!doctype html><title>Sign in</title>'));
    const isForeign = { name: 'DatasetError', isForeign: true, status: null };
    await expect(source.backend?.hasNewer(path, going())).rejects.toMatchObject(isForeign);
    await source.read(path, checked, going());
    const { fault } = source.backend?.standings.all().get(path) ?? {};
    expect(fault).toMatchObject(isForeign);
    expect(fault?.message).toMatch(/is not JSON: it begins with .*perhaps one to sign in: load/);
    await expect(
      apiSource({ base, build, kept: inMemory().kept }).read(path, checked, going()),
    ).rejects.toThrow(/sign in if you are asked to$/);
  });

  test('says whether it has something newer than was read', async () => {
    today();
    const source = apiSource({ base, build, kept: inMemory().kept });
    await source.read(path, checked, going());
    const requested: (string | null)[] = [];
    let etag = '"new"';
    server.use(
      http.get('https://backend.example/data/v1/dataset.json', ({ request }) => {
        const field = request.headers.get('If-None-Match');
        requested.push(field);
        return field === etag
          ? new HttpResponse(null, { status: 304 })
          : HttpResponse.json({ version: 'tomorrow' }, { headers: { ETag: etag } });
      }),
    );
    expect(await source.backend?.hasNewer(path, going())).toBe(false);
    etag = '"newest"';
    expect(await source.backend?.hasNewer(path, going())).toBe(true);
    expect(requested).toEqual(['"new"', '"new"']);
  });
});
