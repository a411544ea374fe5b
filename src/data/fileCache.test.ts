import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { indexedDbCache } from './fileCache.ts';

const file = { json: { version: 'today' }, etag: '"a"', arrivedAt: 1000 };
const base = (name: string) => new URL(`https://${name}.example/data/v1/`);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => vi.unstubAllGlobals());

describe('what is kept in the browser', () => {
  test('is there for the next page, until it is removed', async () => {
    await indexedDbCache(base('one')).put('dataset.json', file);
    expect(await indexedDbCache(base('one')).get('dataset.json')).toEqual(file);
    await indexedDbCache(base('one')).remove('dataset.json');
    expect(await indexedDbCache(base('one')).get('dataset.json')).toBeUndefined();
  });

  test('of one backend is not shown for another', async () => {
    await indexedDbCache(base('two')).put('dataset.json', file);
    expect(await indexedDbCache(base('three')).get('dataset.json')).toBeUndefined();
  });

  test('lasts as long as the page where the browser allows no storage', async () => {
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('Storage is switched off', 'SecurityError');
      },
    });
    const kept = indexedDbCache(base('four'));
    await kept.put('dataset.json', file);
    expect(await kept.get('dataset.json')).toEqual(file);
    expect(await kept.get('authorities.json')).toBeUndefined();
  });
});
