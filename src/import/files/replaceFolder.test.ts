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
import { type Disk, leftBehind, realDisk, recoverFolder, replaceFolder } from './replaceFolder.ts';

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

/** A disk whose steps from the given one on, or that one alone, fail. */
function failingDisk(step: number, isKilled: boolean): Disk & { readonly steps: () => number } {
  let steps = 0;
  const failing =
    <Args extends readonly unknown[]>(change: (...args: Args) => void) =>
    (...args: Args) => {
      steps += 1;
      if (isKilled ? steps >= step : steps === step) throw new Error(`step ${step} fails`);
      change(...args);
    };
  return {
    write: failing(realDisk.write),
    rename: failing(realDisk.rename),
    remove: failing(realDisk.remove),
    steps: () => steps,
  };
}

const newFiles = new Map([
  ['a.json', 'new'],
  ['deep/b.json', 'new'],
]);
const manifest = () => join(parent, 'published/manifest.json');
const replace = (disk: Disk) =>
  replaceFolder(folder(), newFiles, { file: manifest(), text: 'new' }, disk);
const state = () => ({
  manifest: readFileSync(manifest(), 'utf8'),
  folder: existsSync(folder()) ? content() : null,
});
const before = {
  'a folder': { manifest: 'old', folder: { 'a.json': 'old', 'c.json': 'old' } },
  'no folder': { manifest: 'old', folder: null },
};
const after = { manifest: 'new', folder: { 'a.json': 'new', 'b.json': 'new' } };

describe('a folder and a file that are replaced together', () => {
  const prepare = (which: keyof typeof before) => {
    rmSync(parent, { recursive: true });
    write('published/manifest.json', 'old');
    for (const name of Object.keys(before[which].folder ?? {})) write(`v1/${name}`, 'old');
    expect(state()).toEqual(before[which]);
  };
  const stepsOfAll = (which: keyof typeof before) => {
    prepare(which);
    const disk = failingDisk(Number.POSITIVE_INFINITY, false);
    replace(disk);
    expect(state()).toEqual(after);
    expect(leftBehind(folder())).toEqual([]);
    return disk.steps();
  };
  const cases = (['a folder', 'no folder'] as const).flatMap((which) =>
    ([true, false] as const).map((isKilled) => ({ which, isKilled })),
  );

  test.each(cases)(
    'are both old or both new at each step: $which, killed $isKilled',
    ({ which, isKilled }) => {
      const all = stepsOfAll(which);
      expect(all).toBeGreaterThan(7);
      const ends: unknown[] = [];
      for (let step = 1; step <= all; step += 1) {
        prepare(which);
        let isTold = false;
        try {
          replace(failingDisk(step, isKilled));
        } catch {
          isTold = true;
        }
        if (isKilled) recoverFolder(folder());
        ends.push(state());
        expect(state()).toEqual(isTold ? before[which] : after);
        recoverFolder(folder());
        expect(leftBehind(folder()), `step ${step}`).toEqual([]);
      }
      // The last step only takes away the old folder: what was asked for is done by then.
      expect(ends.slice(0, -1)).toEqual(Array(all - 1).fill(before[which]));
      expect(ends.at(-1)).toEqual(after);
    },
  );

  test('are brought back by a run that is itself killed, at each of its steps', () => {
    const all = stepsOfAll('a folder');
    for (let step = 1; step < all; step += 1) {
      for (let again = 1; again < 6; again += 1) {
        prepare('a folder');
        expect(() => replace(failingDisk(step, true))).toThrow();
        try {
          recoverFolder(folder(), failingDisk(again, true));
        } catch {
          // The next one takes up what this one left.
        }
        recoverFolder(folder());
        expect(state(), `steps ${step} and ${again}`).toEqual(before['a folder']);
        expect(leftBehind(folder())).toEqual([]);
      }
    }
  });

  test('are not emptied by files that are none', () => {
    prepare('a folder');
    expect(() => replaceFolder(folder(), new Map())).toThrow('no files to put in it');
    expect(state()).toEqual(before['a folder']);
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
