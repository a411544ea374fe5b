import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { filesKeptInBrowser } from './keptFiles.ts';

const file = { json: { version: 'today' }, etag: '"a"', arrivedAt: 1000 };
const base = (name: string) => new URL(`https://${name}.example/data/v1/`);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => vi.unstubAllGlobals());

describe('what is kept in the browser', () => {
  test('is there for the next page, until it is removed', async () => {
    await filesKeptInBrowser(base('one')).put('dataset.json', file);
    expect(await filesKeptInBrowser(base('one')).get('dataset.json')).toEqual(file);
    await filesKeptInBrowser(base('one')).remove('dataset.json');
    expect(await filesKeptInBrowser(base('one')).get('dataset.json')).toBeUndefined();
  });

  test('of one backend is not shown for another', async () => {
    await filesKeptInBrowser(base('two')).put('dataset.json', file);
    expect(await filesKeptInBrowser(base('three')).get('dataset.json')).toBeUndefined();
  });

  test('lasts as long as the page where the browser allows no storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Storage is switched off', 'SecurityError');
      },
    });
    const kept = filesKeptInBrowser(base('four'));
    await kept.put('dataset.json', file);
    expect(await kept.get('dataset.json')).toEqual(file);
    expect(await kept.get('authorities.json')).toBeUndefined();
  });
});
