import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stagingOf = (folder: string) => `${folder}.new`;
const previousOf = (folder: string) => `${folder}.old`;

/**
 * Puts right what an interrupted `replaceFolder` left behind: the folder is then the old one or the
 * new one, whole.
 */
export function recoverFolder(folder: string): void {
  const previous = previousOf(folder);
  if (!existsSync(folder) && existsSync(previous)) renameSync(previous, folder);
  rmSync(previous, { recursive: true, force: true });
  rmSync(stagingOf(folder), { recursive: true, force: true });
}

/**
 * Replaces a folder by other files, all together or not at all: they are written beside it, and the
 * two change places by renaming.
 *
 * @param files Text by path under the folder.
 * @throws What the file system throws; the folder is then as it was.
 */
export function replaceFolder(folder: string, files: ReadonlyMap<string, string>): void {
  recoverFolder(folder);
  const staging = stagingOf(folder);
  try {
    for (const [path, text] of files) {
      const target = join(staging, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
    if (existsSync(folder)) renameSync(folder, previousOf(folder));
    renameSync(staging, folder);
  } finally {
    recoverFolder(folder);
  }
}
