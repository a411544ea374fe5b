import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import type { Draft, OutboxEntry } from '#src/core/model/record.ts';

/** Things by their key, shared by all tabs of a browser. */
export interface EntryStore<T> {
  readonly all: () => Promise<readonly T[]>;
  readonly get: (key: string) => Promise<T | undefined>;
  /**
   * Changes one thing in one step, so that two tabs never undo each other's change.
   *
   * @param to What it becomes; `undefined` takes it away.
   * @returns What it is now.
   */
  readonly change: (
    key: string,
    to: (now: T | undefined) => T | undefined,
  ) => Promise<T | undefined>;
  /** Whether what is kept is still there once the page was closed. */
  readonly isLasting: () => boolean;
  /** Whether it is still there when the page is loaded again. */
  readonly survivesReload: () => boolean;
}

/** Kept for as long as the page is open. */
export function memoryStore<T>(): EntryStore<T> {
  const things = new Map<string, T>();
  return {
    all: async () => [...things.values()],
    get: async (key) => things.get(key),
    change: async (key, to) => {
      const next = to(things.get(key));
      if (next === undefined) things.delete(key);
      else things.set(key, next);
      return next;
    },
    isLasting: () => false,
    survivesReload: () => false,
  };
}

interface Database<T> extends Pick<EntryStore<T>, 'get' | 'change'> {
  readonly byKey: () => Promise<ReadonlyMap<string, T>>;
}

function keptInDatabase<T>(store: UseStore): Database<T> {
  return {
    // A browser may also refuse at once, which must come as a promise all the same.
    byKey: async () =>
      store('readonly', async (records) => {
        const requested = [
          promisifyRequest<IDBValidKey[]>(records.getAllKeys()),
          promisifyRequest<T[]>(records.getAll()),
        ] as const;
        const [keys, values] = await Promise.all(requested);
        return new Map(values.map((value, index) => [String(keys[index]), value]));
      }),
    get: async (key) =>
      store('readonly', (records) => promisifyRequest<T | undefined>(records.get(key))),
    change: async (key, to) =>
      store('readwrite', async (records) => {
        const next = to(await promisifyRequest<T | undefined>(records.get(key)));
        if (next === undefined) records.delete(key);
        else records.put(next, key);
        await promisifyRequest(records.transaction);
        return next;
      }),
  };
}

/**
 * Kept in the browser's IndexedDB. What it refuses to keep, in a private window or with a full disk,
 * is kept in memory, and `isLasting` then says no.
 *
 * @param name Of the database: another backend's is another one.
 */
export function browserStore<T>(name: string): EntryStore<T> {
  const memory = memoryStore<T>();
  const inMemory = new Set<string>();
  let isReadable = true;
  const isLasting = () => isReadable && inMemory.size === 0;
  if (typeof indexedDB === 'undefined') return memory;
  const database = keptInDatabase<T>(createStore(name, 'kept'));

  const readFrom = (key: string) =>
    database.get(key).then(
      (kept) => {
        isReadable = true;
        return kept;
      },
      () => {
        isReadable = false;
        return undefined;
      },
    );
  const own = async (key: string) => {
    const kept = inMemory.has(key) ? undefined : await readFrom(key);
    return kept ?? memory.get(key);
  };
  return {
    all: async () => {
      const kept = await database.byKey().catch(() => new Map<string, T>());
      // What the database refused to change is as it was there, and as it is in memory.
      const lasting = [...kept].flatMap(([key, value]) => (inMemory.has(key) ? [] : [value]));
      return [...lasting, ...(await memory.all())];
    },
    get: own,
    change: async (key, to) => {
      if (inMemory.has(key)) return memory.change(key, to);
      try {
        return await database.change(key, to);
      } catch {
        const before = await own(key);
        inMemory.add(key);
        return memory.change(key, () => to(before));
      }
    },
    isLasting,
    survivesReload: isLasting,
  };
}

/** What a browser keeps of a member's records for one backend. */
export interface RecordStores {
  readonly entries: EntryStore<OutboxEntry>;
  readonly drafts: EntryStore<Draft>;
}

/** @param base The backend's address. */
export const storesInBrowser = (base: URL): RecordStores => ({
  entries: browserStore(`improvement-board records ${base.href}`),
  drafts: browserStore(`improvement-board drafts ${base.href}`),
});
