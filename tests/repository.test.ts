// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Manifest {
  readonly engines: { readonly node: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const topLevel = [
  'LICENSE',
  'README.md',
  'docs',
  'index.html',
  'mocks',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tests',
  'tsconfig.json',
  'vite.config.ts',
];

/** Names at the top of what is committed; of what is there, without git or its history. */
function topLevelNames(): string[] {
  // The checkout may belong to another user than the one who runs the tests.
  const git = spawnSync('git', ['-c', 'safe.directory=*', 'ls-files', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (git.status === 0) {
    return [...new Set(git.stdout.split('\0').map((path) => path.replace(/\/.*/s, '')))];
  }
  const ignored = read('.gitignore')
    .split('\n')
    .map((line) => line.replace(/\/$/, ''));
  return readdirSync(root).filter((name) => !ignored.includes(name));
}

describe('the repository', () => {
  test('has at its top level only what has its place there', () => {
    const names = topLevelNames().filter((name) => name !== '');
    expect(names).toContain('package.json');
    expect(names.filter((name) => !name.startsWith('.') && !topLevel.includes(name))).toEqual([]);
  });

  test('names one exact version of each dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Manifest;
    const inexact = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(inexact).toEqual([]);
  });

  test('asks for Node 20.19 or later', () => {
    const { engines } = JSON.parse(read('package.json')) as Manifest;
    expect(engines.node).toBe('>=20.19');
  });

  test('leaves to each machine where its packages come from', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('.npmrc')).not.toContain('registry');
  });

  // npm leaves out what the machine that wrote the lock file could not get, and `npm ci` then refuses it.
  test('locks the packages of every platform', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as LockFile;
    const locked = new Set(
      Object.keys(packages).map((path) => path.replace(/.*node_modules\//, '')),
    );
    const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
      Object.keys(optionalDependencies),
    );
    expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
  });
});
