import { readFile, stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { ReadFile } from './boards.ts';

/** A file as it was read, and what tells whether it is still the same. */
interface Remembered {
  readonly mark: string;
  readonly text: string;
}

/**
 * The files of a dataset as they are at each request: an import that takes the place of the former is
 * served without a restart. A file that was not written since is not read again.
 *
 * @param folder As `public/data/v1`.
 */
export function datasetFolder(folder: string): ReadFile {
  const root = resolve(folder);
  const remembered = new Map<string, Remembered>();

  async function read(file: string): Promise<string> {
    const { mtimeMs, ctimeMs, size, ino } = await stat(file);
    const mark = `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
    const before = remembered.get(file);
    if (before?.mark === mark) return before.text;
    const text = await readFile(file, 'utf8');
    // What was written a moment ago may be written once more within the same tick of the clock.
    if (Date.now() - mtimeMs > 2000) remembered.set(file, { mark, text });
    return text;
  }

  return async (path) => {
    const file = join(root, path);
    if (!file.startsWith(root + sep) || !file.endsWith('.json')) return null;
    return read(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
  };
}
