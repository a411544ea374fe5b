// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder } from './readFolder.ts';
import { isSystemFile } from './systemFiles.ts';

let folder = '';
const write = (...paths: string[]) => {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path);
  }
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe(readFolder, () => {
  test('reads every file below it, in the order of the paths', () => {
    write('b.csv', 'a/z.csv', 'a/b/c.csv');
    const { files, ignored, faults } = readFolder(folder);
    expect([...files.keys()]).toEqual(['a/b/c.csv', 'a/z.csv', 'b.csv']);
    expect(new TextDecoder().decode(files.get('a/z.csv'))).toBe('a/z.csv');
    expect([ignored, faults]).toEqual([[], []]);
  });

  test('names what a computer made by itself, and reads none of it', () => {
    const made = [
      'a/.~lock.areas.csv#',
      'a/._sources.csv',
      'a/Desktop.ini',
      'a/Thumbs.db',
      'a/~$areas.xlsx',
      '.DS_Store',
    ];
    write('a/b.csv', ...made, '__MACOSX/a/b.csv');
    const { files, ignored, faults } = readFolder(folder);
    expect([...files.keys()]).toEqual(['a/b.csv']);
    expect(ignored).toEqual([...made, '__MACOSX'].toSorted());
    expect(faults).toEqual([]);
  });

  test('has a fault for each hidden file and folder, and for links that are no file', () => {
    write('a/b.csv', 'a/.env', 'a/.git/config', 'a/.git/HEAD');
    symlinkSync(join(folder, 'a'), join(folder, 'linked'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'lost'));
    symlinkSync(join(folder, 'a/b.csv'), join(folder, 'same.csv'));
    const { files, faults } = readFolder(folder);
    expect([...files.keys()]).toEqual(['a/b.csv', 'same.csv']);
    expect(faults.map(({ file, found }) => `${file}: ${found}`)).toEqual([
      'a/.env: a hidden file',
      'a/.git: a hidden folder',
      'linked: a link to a folder',
      'lost: a link that leads nowhere',
    ]);
  });

  test('finds nothing in a folder that is not there', () => {
    expect(readFolder(join(folder, 'none')).files.size).toBe(0);
  });
});

test('a file of somebody’s own is none that a computer made', () => {
  for (const name of ['sources.csv', '.htaccess', 'thumbs.csv', 'lock.csv', 'a~$b.csv', '.git']) {
    expect(isSystemFile(name), name).toBe(false);
  }
});
