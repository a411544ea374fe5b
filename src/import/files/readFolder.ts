import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportFault } from '#src/import/table/importError.ts';
import { isSystemFile } from './systemFiles.ts';

/** Everything that stands in a folder. */
export interface FolderContent {
  /** Bytes by path below the folder, with `/`, in the order of the paths. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Paths of what a computer made by itself: lock files, thumbnails. None of it is read. */
  readonly ignored: readonly string[];
  /** What cannot be taken for a file to publish: hidden files and folders, links to folders. */
  readonly faults: readonly ImportFault[];
}

const nothing: FolderContent = { files: new Map(), ignored: [], faults: [] };

/**
 * Reads a folder with all folders below it, and passes over nothing in silence.
 *
 * @param folder One that is not there has nothing in it.
 * @param prefix Put before each path, such as `published/`.
 */
export function readFolder(folder: string, prefix = ''): FolderContent {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return nothing;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const ignored: string[] = [];
  const faults: ImportFault[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      const found = foundInstead(entry, join(folder, path));
      if (isSystemFile(entry.name)) ignored.push(prefix + path);
      else if (found !== null) faults.push(faultOf(prefix + path, found));
      else if (entry.isDirectory()) walk(`${path}/`);
      else files.set(prefix + path, new Uint8Array(readFileSync(join(folder, path))));
    }
  };
  walk('');
  return {
    files: new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    ignored: ignored.toSorted(),
    faults: faults.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

/** What stands there instead of a file or a folder to read; `null` where it is one. */
function foundInstead(entry: Dirent, path: string): string | null {
  if (entry.name.startsWith('.')) return `a hidden ${entry.isDirectory() ? 'folder' : 'file'}`;
  if (entry.isFile() || entry.isDirectory()) return null;
  const target = statSync(path, { throwIfNoEntry: false });
  if (target?.isFile()) return null;
  if (target?.isDirectory()) return 'a link to a folder';
  return target === undefined ? 'a link that leads nowhere' : 'no file and no folder';
}

const faultOf = (file: string, found: string): ImportFault => ({
  file,
  row: null,
  column: '',
  found,
  wanted: 'only files that everybody may see: take it out of the folder',
});
