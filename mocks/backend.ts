import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import { today } from '#src/core/model/today.ts';
import { problem } from '#src/server/problem.ts';
import type { Packs } from './packs.ts';
import { createRecorder } from './recorder.ts';
import { stateResponse, type Version, versionOf } from './responses.ts';

/** What answers a request, whatever carries it. */
export type Answer = (request: Request) => Promise<Response>;

/** JSON of one file by its path below `data/v1/`; `null` where there is none. */
export type ReadFile = (path: string) => Promise<string | null>;

/**
 * The parts of a request's path below `data/v1/`; `null` for another address. Each is decoded by
 * itself: a slash in the id of an area is not one of the address.
 */
function pathParts(request: Request): string[] | null {
  const path = /\/data\/v1\/(.*)$/.exec(new URL(request.url).pathname)?.[1];
  try {
    return path ? path.split('/').map(decodeURIComponent) : null;
  } catch {
    return null;
  }
}

/** No file's name has a slash in it. */
const filePath = (parts: readonly string[]): string | null =>
  parts.some((part) => part.includes('/')) ? null : parts.join('/');

/** Files given as JSON values, e.g. those of Exampleshire. */
export const filesOf =
  (files: Readonly<Record<string, unknown>>): ReadFile =>
  async (path) =>
    Object.hasOwn(files, path) ? JSON.stringify(files[path]) : null;

/**
 * A backend that keeps the contract: it begins with the given files, and holds what is recorded for
 * as long as it lives. What it has no file for is 404, never plausible numbers.
 */
export function createBackend(readFile: ReadFile, now: () => string = today): Answer {
  const changed = new Map<string, Version>();

  const packs: Packs = {
    codes: async () => {
      const text = await readFile('authorities.json');
      const file = text === null ? null : (JSON.parse(text) as AuthoritiesFile);
      return (file?.authorities ?? []).map(({ code }) => code);
    },
    read: async (path) => {
      const own = changed.get(path);
      if (own) return own;
      const text = await readFile(path);
      // Another request may have changed it while the file was read.
      return changed.get(path) ?? (text === null ? null : versionOf(text));
    },
    replace: (path, read, next) => {
      const own = changed.get(path);
      if (own !== undefined && own.etag !== read.etag) return false;
      changed.set(path, next);
      return true;
    },
  };
  const recorder = createRecorder(packs, now);

  return async (request) => {
    const parts = pathParts(request);
    if (parts !== null && request.method === 'POST') return recorder.record(request, parts);
    if (request.method !== 'GET') {
      return problem(405, `${request.method} is not possible here.`, {
        headers: { Allow: 'GET' },
      });
    }
    const forMember = parts && (await recorder.read(request, parts));
    if (forMember) return forMember;
    const path = parts && filePath(parts);
    const version = path === null ? null : await packs.read(path);
    return version === null
      ? problem(404, 'There is nothing at this address.')
      : stateResponse(version, request);
  };
}
