import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const stagingOf = (folder: string) => `${folder}.new`;
const previousOf = (folder: string) => `${folder}.old`;
const fileBesideOf = (folder: string) => `${folder}.manifest`;

/** What stands beside the folder while it is replaced, and after a process that was killed. */
export const leftBehind = (folder: string): readonly string[] =>
  [stagingOf(folder), previousOf(folder), fileBesideOf(folder)].filter((path) => existsSync(path));

/** The steps that change a disk; a test can make each of them fail. */
export interface Disk {
  readonly write: (path: string, text: string) => void;
  readonly rename: (from: string, to: string) => void;
  /** Of a file or a folder; nothing where it is not there. */
  readonly remove: (path: string) => void;
}

export const realDisk: Disk = {
  write: (path, text) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
};

/**
 * Puts right what an interrupted `replaceFolder` left behind: the folder, and the file that was to
 * be replaced with it, are then both the old ones or both the new ones.
 */
export function recoverFolder(folder: string, disk: Disk = realDisk): void {
  const [staging, previous, beside] = [stagingOf(folder), previousOf(folder), fileBesideOf(folder)];
  if (existsSync(beside)) {
    // The file was not put in its place, so the folder is the old one again. Each step leaves what
    // the next run takes up: the new folder keeps its name until the file is gone.
    if (!existsSync(staging) && existsSync(folder)) disk.rename(folder, staging);
    if (existsSync(previous)) disk.rename(previous, folder);
    disk.remove(beside);
  } else if (!existsSync(folder) && existsSync(previous)) disk.rename(previous, folder);
  disk.remove(previous);
  disk.remove(staging);
}

/**
 * Replaces a folder by other files, and with it one file elsewhere, all together or not at all, also
 * when the process is killed: they are written beside the folder, and change places by renaming. The
 * last renaming, that of the file, decides: before it `recoverFolder` brings the old ones back.
 *
 * @param files Text by path under the folder.
 * @param together The file that is replaced with it, on the same disk; `null` for none.
 * @throws What the file system throws; folder and file are then as they were.
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, string>,
  together: { readonly file: string; readonly text: string } | null = null,
  disk: Disk = realDisk,
): void {
  if (files.size === 0) throw new Error(`${folder}: no files to put in it`);
  recoverFolder(folder, disk);
  const staging = stagingOf(folder);
  try {
    for (const [path, text] of files) disk.write(join(staging, path), text);
    if (together) disk.write(fileBesideOf(folder), together.text);
    if (existsSync(folder)) disk.rename(folder, previousOf(folder));
    disk.rename(staging, folder);
    if (together) disk.rename(fileBesideOf(folder), together.file);
  } catch (error) {
    try {
      recoverFolder(folder, disk);
    } catch {
      // What is wrong with the disk is said by the first error. The next run puts the rest right.
    }
    throw error;
  }
  try {
    disk.remove(previousOf(folder));
  } catch {
    // What was asked for is done. The next run takes away what is left of the old one.
  }
}
