import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { circleOfFolders } from './circleOfFolders.ts';

/** @param files Code of each file by its path below `src`. @returns The folder that stands for `src`. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'folders-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), code);
  }
  return root;
}

describe(circleOfFolders, () => {
  const type = "import type { B } from '#src/a/b/y.ts';";
  const passedOn = "export { C } from '../../c/z.ts';";

  test('finds a circle by way of a type, of what is passed on and of what is fetched at need', () => {
    const atNeed = "const load = () => import('#src/a/x.ts');";
    const root = folderWith({ 'a/x.ts': type, 'a/b/y.ts': passedOn, 'c/z.ts': atNeed });
    expect(circleOfFolders(root)).toEqual(['a', 'a/b', 'c', 'a']);
  });

  test('finds none where the way ends, and looks at no test', () => {
    const root = folderWith({
      'a/x.ts': type,
      'a/b/y.ts': passedOn,
      'c/z.ts': '',
      'c/z.test.ts': "import '#src/a/x.ts';",
    });
    expect(circleOfFolders(root)).toEqual([]);
  });
});
