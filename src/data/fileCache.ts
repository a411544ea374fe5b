import { createStore, del, get, set } from 'idb-keyval';

/** A file as it last arrived and was found to be right. */
export interface CachedFile {
  readonly json: unknown;
  readonly etag: string | null;
  /** In milliseconds since 1970. */
  readonly arrivedAt: number;
}

/** What worked last, for when nothing arrives. */
export interface FileCache {
  readonly get: (path: string) => Promise<CachedFile | undefined>;
  readonly put: (path: string, file: CachedFile) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

/**
 * Kept in the browser's IndexedDB, and in memory where the browser allows no storage.
 *
 * @param base The backend's address: what another backend sent is another dataset.
 */
export function indexedDbCache(base: URL): FileCache {
  const store = createStore(`improvement-board ${base.href}`, 'files');
  const memory = new Map<string, CachedFile>();
  return {
    get: async (path) => memory.get(path) ?? (await orNothing(() => get(path, store))),
    put: async (path, file) => {
      memory.set(path, file);
      await orNothing(() => set(path, file, store));
    },
    remove: async (path) => {
      memory.delete(path);
      await orNothing(() => del(path, store));
    },
  };
}

/** Some browsers refuse storage by a rejection, some at once. */
async function orNothing<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}
