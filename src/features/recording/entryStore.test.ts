import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepDrafts } from './drafts.ts';
import { browserStore, memoryStore } from './entryStore.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe(browserStore, () => {
  test('keeps what it is given for the next page', async () => {
    await browserStore<number>('numbers').change('one', () => 1);
    const next = browserStore<number>('numbers');
    expect(await next.get('one')).toBe(1);
    expect(await next.all()).toEqual([1]);
    expect(next.isLasting()).toBe(true);
  });

  test('lets two tabs change one thing without undoing each other', async () => {
    const tabs = [browserStore<number>('numbers'), browserStore<number>('numbers')];
    const steps = Array.from({ length: 40 }, (_, step) =>
      tabs[step % 2]?.change('count', (now = 0) => now + 1),
    );
    await Promise.all(steps);
    expect(await tabs[0]?.get('count')).toBe(40);
  });

  test('takes away what becomes nothing', async () => {
    const store = browserStore<number>('numbers');
    await store.change('one', () => 1);
    expect(await store.change('one', () => undefined)).toBeUndefined();
    expect(await store.all()).toEqual([]);
  });

  test('keeps in memory what the browser refuses, and says that it does not last', async () => {
    const refused = {
      open: () => {
        throw new DOMException('not here', 'SecurityError');
      },
    };
    vi.stubGlobal('indexedDB', refused);
    const store = browserStore<number>('numbers');
    await store.change('one', () => 1);
    await store.change('one', (now = 0) => now + 1);
    expect(await store.get('one')).toBe(2);
    expect(await store.all()).toEqual([2]);
    expect(store.isLasting()).toBe(false);
  });

  test('tells a thing once whose change the browser refuses after it kept the thing', async () => {
    const store = browserStore<number>('numbers');
    await store.change('one', () => 1);
    await store.change('two', () => 2);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await store.change('one', (now = 0) => now + 10);
    expect((await store.all()).toSorted((a, b) => a - b)).toEqual([2, 11]);
    expect(await store.change('one', () => undefined)).toBeUndefined();
    expect(await store.all()).toEqual([2]);
  });

  test('has only memory where there is no database', async () => {
    vi.stubGlobal('indexedDB', undefined);
    expect(browserStore<number>('numbers').isLasting()).toBe(false);
  });
});

describe(keepDrafts, () => {
  test('keeps what was typed with its time, and nothing of an empty form', async () => {
    const drafts = keepDrafts(memoryStore(), () => 7);
    await drafts.put('form', { owner: 'Me' });
    expect(await drafts.get('form')).toEqual({ typed: { owner: 'Me' }, at: 7 });
    expect(drafts.areAtRisk()).toBe(true);
    await drafts.put('form', {});
    expect(await drafts.get('form')).toBeUndefined();
    expect(drafts.areAtRisk()).toBe(false);
  });

  test('are at no risk where the browser keeps them', async () => {
    const drafts = keepDrafts(browserStore('drafts'), () => 7);
    await drafts.put('form', { owner: 'Me' });
    expect(drafts.areAtRisk()).toBe(false);
  });
});
