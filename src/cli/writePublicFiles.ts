import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Files that may be built, by their paths below `public/`, as they were when they were checked. */
export type PublicFiles = ReadonlyMap<string, Uint8Array>;

/** Puts the very bytes that were checked beside what Vite writes. Vite itself copies nothing. */
export const writePublicFiles = (files: PublicFiles): Plugin => ({
  name: 'write-public-files',
  writeBundle({ dir }) {
    if (dir === undefined) throw new Error('Vite names no folder to write');
    for (const [path, bytes] of files) {
      const target = join(dir, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
  },
});
