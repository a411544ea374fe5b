import { SchemaError } from '#src/core/schema/check.ts';
import type { Backend } from './backend.ts';
import type { Build } from './build.ts';
import { type DataSource, DatasetError } from './dataSource.ts';
import { type Ask, ask, expectFound, expectNoPage, jsonOf } from './fetchJson.ts';
import type { CachedFile, FileCache } from './fileCache.ts';
import { trackFreshness } from './freshness.ts';

interface Options {
  /** Address of the backend's `data/v1/`; ends with `/`. */
  readonly base: URL;
  readonly build: Build;
  readonly kept: FileCache;
  /** Whether what is kept is shown without asking: a run of slides goes on with what it began with. */
  readonly isFrozen?: () => boolean;
  readonly timeoutMs?: number;
}

/**
 * A backend that keeps the contract. Where it fails, what it sent last is read again, and its
 * standing says so.
 */
export function apiSource(options: Options): DataSource {
  const { base, build, kept, isFrozen = () => false } = options;
  const timeout = options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs };
  const standings = trackFreshness();

  /** Boards that only members may read: nothing of them stays on this device. */
  const forMembers = new Set<string>();

  /** A board is asked for with the member's code, and without it where that is not accepted. */
  async function asked(path: string, init: Ask & Pick<RequestInit, 'cache'>): Promise<Response> {
    const address = new URL(path, base);
    const code = path.startsWith('authorities/') ? backend.access.code() : null;
    if (code === null) return ask(address, path, init);
    const headers = { ...init.headers, Authorization: `Bearer ${code}` };
    const response = await ask(address, path, { ...init, headers });
    if (response.status !== 401) return response;
    backend.access.refused();
    return ask(address, path, init);
  }

  async function arrived(path: string, signal: AbortSignal) {
    const response = await asked(path, { signal, ...timeout });
    await expectFound(response, path);
    if (response.headers.get('Cache-Control')?.includes('no-store')) forMembers.add(path);
    else forMembers.delete(path);
    const json = await jsonOf(response, path, signal);
    return { json, etag: response.headers.get('ETag'), arrivedAt: Date.now() };
  }

  async function earlier<T>(path: string, checked: (json: unknown) => T, fault: Error | null) {
    const file = await kept.get(path);
    if (!file) return null;
    try {
      const data = checked(file.json);
      standings.put(path, { etag: file.etag, arrivedAt: file.arrivedAt, fault });
      return { data };
    } catch {
      // Kept by an older release of the board, whose schema was another.
      return null;
    }
  }

  async function takeOver(path: string, file: CachedFile) {
    await (forMembers.has(path) ? kept.remove(path) : kept.put(path, file));
    standings.put(path, { etag: file.etag, arrivedAt: file.arrivedAt, fault: null });
  }

  const backend: Backend = {
    base,
    standings,
    readNow: async (path, checked, signal) => checked((await arrived(path, signal)).json),
    takeOver: (path, json, etag) => takeOver(path, { json, etag, arrivedAt: Date.now() }),
    applyPendingEdits: (_, pack) => pack,
    hasNewer: async (path, signal) => {
      const standing = standings.all().get(path);
      if (!standing?.etag) return false;
      const headers = { 'If-None-Match': standing.etag };
      const init = { signal, headers, cache: 'no-store', ...timeout } as const;
      const response = await asked(path, init);
      if (response.status === 304) return false;
      await expectFound(response, path);
      void response.body?.cancel();
      expectNoPage(response, path);
      return response.headers.get('ETag') !== standing.etag;
    },
    access: { code: () => null, refused: () => {} },
  };

  return {
    build,
    read: async (path, checked, signal) => {
      const begun = isFrozen() ? await earlier(path, checked, null) : null;
      if (begun) return begun.data;
      try {
        const file = await arrived(path, signal);
        const data = checked(file.json);
        await takeOver(path, file);
        return data;
      } catch (error) {
        if (signal.aborted || !(error instanceof DatasetError || error instanceof SchemaError)) {
          throw error;
        }
        if (isForbidden(error)) {
          await kept.remove(path);
          throw error;
        }
        const last = await earlier(path, checked, error);
        if (last) return last.data;
        throw error;
      }
    },
    backend,
  };
}

/** What a reader may no longer see, or what is no longer there, is not shown from what was kept. */
const isForbidden = (error: DatasetError | SchemaError): boolean =>
  error instanceof DatasetError && [401, 403, 404, 410].includes(error.status ?? 0);
