import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of somebody else is one all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Another process has the folder. */
export class FolderInUse extends Error {}

/**
 * Keeps other processes from a folder that only one may use. What a process left that ended without
 * giving it back is taken over.
 *
 * @returns Gives it back.
 * @throws FolderInUse where a process that runs has it.
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}.lock`;
  mkdirSync(dirname(file), { recursive: true });
  for (let isTaken = true; isTaken; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      isTaken = false;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = Number(readFileSync(file, 'utf8'));
      if (pid > 0 && pid !== process.pid && isAlive(pid)) {
        throw new FolderInUse(`${folder} is in use by process ${pid}. Stop it first.`);
      }
      rmSync(file, { force: true });
    }
  }
  return () => rmSync(file, { force: true });
}
