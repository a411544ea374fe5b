import { delimiter, join } from 'node:path';
import type { Machine } from './machine.ts';

/** Every place on PATH where a program of one of the names stands, in the order of the names. */
export function onPath({ env, exists }: Machine, programs: readonly string[]): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return programs
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .filter((path) => exists(path));
}

/** The commands that install packages of Debian's, all of which have to succeed; none where there is no apt-get. */
export function aptGetCommands(
  machine: Machine,
  ...names: readonly string[]
): readonly (readonly string[])[] {
  if (onPath(machine, ['apt-get']).length === 0) return [];
  const canSudo = onPath(machine, ['sudo']).length > 0;
  const asRoot = machine.isRoot || !canSudo ? [] : ['sudo', '-n'];
  return [
    [...asRoot, 'apt-get', 'update'],
    [...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', ...names],
  ];
}
