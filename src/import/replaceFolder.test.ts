// @vitest-environment node
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { recoverFolder, replaceFolder } from './replaceFolder.ts';

let parent = '';
const folder = () => join(parent, 'v1');
const content = () =>
  Object.fromEntries(
    readdirSync(folder(), { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
const write = (path: string, text: string) => {
  mkdirSync(join(parent, path, '..'), { recursive: true });
  writeFileSync(join(parent, path), text);
};

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'replace-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

describe(replaceFolder, () => {
  test('writes a folder that was not there', () => {
    replaceFolder(folder(), new Map([['deep/er/a.json', '1']]));
    expect(content()).toEqual({ 'a.json': '1' });
  });

  test('takes away what the new files do not have', () => {
    write('v1/old.json', 'old');
    replaceFolder(folder(), new Map([['new.json', 'new']]));
    expect(content()).toEqual({ 'new.json': 'new' });
    expect(readdirSync(parent)).toEqual(['v1']);
  });

  test('leaves the old one as it was when a file cannot be written', () => {
    write('v1/old.json', 'old');
    const files = new Map([
      ['a.json', '1'],
      ['a.json/b.json', 'a file cannot be in a file'],
    ]);
    expect(() => replaceFolder(folder(), files)).toThrow();
    expect(content()).toEqual({ 'old.json': 'old' });
    expect(readdirSync(parent)).toEqual(['v1']);
  });

  test('leaves nothing behind when there was none and it fails', () => {
    const files = new Map([
      ['a', '1'],
      ['a/b', '2'],
    ]);
    expect(() => replaceFolder(folder(), files)).toThrow();
    expect(readdirSync(parent)).toEqual([]);
  });
});

describe(recoverFolder, () => {
  test('keeps the old one after a crash while the new one was written', () => {
    write('v1/old.json', 'old');
    write('v1.new/half.json', 'ha');
    recoverFolder(folder());
    expect(content()).toEqual({ 'old.json': 'old' });
    expect(readdirSync(parent)).toEqual(['v1']);
  });

  test('brings the old one back after a crash between the two renamings', () => {
    write('v1/old.json', 'old');
    write('v1.new/new.json', 'new');
    renameSync(folder(), `${folder()}.old`);
    recoverFolder(folder());
    expect(content()).toEqual({ 'old.json': 'old' });
    expect(readdirSync(parent)).toEqual(['v1']);
  });

  test('keeps the new one after a crash before the old one was taken away', () => {
    write('v1/new.json', 'new');
    write('v1.old/old.json', 'old');
    recoverFolder(folder());
    expect(content()).toEqual({ 'new.json': 'new' });
    expect(existsSync(`${folder()}.old`)).toBe(false);
  });
});
