import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { ReadFile } from './backend.ts';

/**
 * The files of a folder laid out as `data/v1/`. Only what lies in it when this is called is served,
 * so that no request reaches out of the folder.
 */
export function diskFiles(folder: string): ReadFile {
  const paths = new Set(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.json'))
      .map((path) => path.split(sep).join('/')),
  );
  return async (path) => (paths.has(path) ? readFile(join(folder, path), 'utf8') : null);
}
