import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import type { ReadFile } from './boards.ts';

/**
 * The files of a dataset as they are at each request: an import that takes the place of the former is
 * served without a restart.
 *
 * @param folder As `public/data/v1`.
 */
export function datasetFolder(folder: string): ReadFile {
  const root = resolve(folder);
  return async (path) => {
    const file = join(root, path);
    if (!file.startsWith(root + sep) || !file.endsWith('.json')) return null;
    return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
  };
}
