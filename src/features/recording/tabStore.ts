import { type EntryStore, memoryStore, type RecordStores } from './entryStore.ts';

/**
 * Kept in the page's own storage for as long as its tab is open, so that a page which is loaded again,
 * as iOS and Android do by themselves, has it still; closing the tab takes it away. What the browser
 * refuses to keep is kept in memory, and `survivesReload` then says no.
 *
 * @param name Of what is kept; another page's is another one.
 */
export function keptInTab<T>(name: string): EntryStore<T> {
  const memory = memoryStore<T>();
  let isRefused = false;

  const read = (): ReadonlyMap<string, T> => {
    const text = sessionStorage.getItem(name);
    if (text === null) return new Map();
    try {
      return new Map(Object.entries(JSON.parse(text) as Record<string, T>));
    } catch {
      // Something else wrote there; what is kept next takes its place.
      return new Map();
    }
  };
  const write = (things: ReadonlyMap<string, T>) => {
    if (things.size === 0) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(Object.fromEntries(things)));
  };
  /** Once something is refused everything is in memory, what was kept before it too. */
  const toMemory = async (things: ReadonlyMap<string, T>) => {
    isRefused = true;
    for (const [key, thing] of things) await memory.change(key, () => thing);
  };
  const readOrRefuse = async (): Promise<ReadonlyMap<string, T>> => {
    try {
      return read();
    } catch {
      await toMemory(new Map());
      return new Map();
    }
  };

  return {
    all: async () => {
      const things = isRefused ? null : await readOrRefuse();
      return isRefused || things === null ? memory.all() : [...things.values()];
    },
    get: async (key) => {
      const things = isRefused ? null : await readOrRefuse();
      return isRefused || things === null ? memory.get(key) : things.get(key);
    },
    change: async (key, to) => {
      if (isRefused) return memory.change(key, to);
      const before = await readOrRefuse();
      const next = to(before.get(key));
      const after = new Map(before);
      if (next === undefined) after.delete(key);
      else after.set(key, next);
      try {
        write(after);
      } catch {
        await toMemory(after);
      }
      return next;
    },
    isLasting: () => false,
    survivesReload: () => !isRefused,
  };
}

/**
 * For a page of files, which sends nothing and stores nothing outside of its tab.
 *
 * @param path Of the page's address: files opened from one disk share a storage.
 */
export const storesInTab = (path: string): RecordStores => ({
  entries: keptInTab(`improvement-board notes ${path}`),
  drafts: keptInTab(`improvement-board drafts ${path}`),
});
