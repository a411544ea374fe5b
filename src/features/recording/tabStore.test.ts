import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptInTab } from './tabStore.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, text: string) => void kept.set(key, text),
  removeItem: (key: string) => void kept.delete(key),
};

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', storage);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const refuse = () => {
  throw new DOMException('not here', 'SecurityError');
};

describe(keptInTab, () => {
  test('has what it was given after the page is loaded again, and says that it does', async () => {
    await keptInTab<number>('numbers').change('one', () => 1);
    const next = keptInTab<number>('numbers');
    expect(await next.get('one')).toBe(1);
    expect(await next.all()).toEqual([1]);
    expect([next.survivesReload(), next.isLasting()]).toEqual([true, false]);
  });

  test('keeps what has another name apart', async () => {
    await keptInTab<number>('numbers').change('one', () => 1);
    expect(await keptInTab<number>('others').all()).toEqual([]);
  });

  test('leaves nothing behind of what becomes nothing', async () => {
    const store = keptInTab<number>('numbers');
    await store.change('one', () => 1);
    await store.change('one', () => undefined);
    expect(kept.size).toBe(0);
  });

  test('keeps in memory what the browser refuses from the start, and says that a reload loses it', async () => {
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    const store = keptInTab<number>('numbers');
    expect(await store.get('one')).toBeUndefined();
    expect(store.survivesReload()).toBe(false);
    await store.change('one', () => 1);
    await store.change('one', (now = 0) => now + 1);
    expect(await store.all()).toEqual([2]);
  });

  test('loses nothing from before when the browser has no more room', async () => {
    const store = keptInTab<number>('numbers');
    await store.change('one', () => 1);
    vi.stubGlobal('sessionStorage', { ...storage, setItem: refuse });
    await store.change('two', () => 2);
    expect(await store.all()).toEqual([1, 2]);
    expect(store.survivesReload()).toBe(false);
  });

  test('begins again where something else wrote in its place', async () => {
    kept.set('numbers', '{broken');
    const store = keptInTab<number>('numbers');
    expect(await store.all()).toEqual([]);
    await store.change('one', () => 1);
    expect(await store.get('one')).toBe(1);
  });
});
