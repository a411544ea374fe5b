// @vitest-environment node
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { circleOfFolders } from './circleOfFolders.ts';
import { type Folder, folders, libraries } from './directions.ts';
import { importRulesFile, withTable } from './importRules.ts';

const root = resolve(import.meta.dirname, '../..');

const paths = folders.map(({ path }) => path);
const packages = Object.values(libraries).flat();
const address = (path: string) => `#src/${path}/a.ts`;

const candidates = [
  ...paths.map(address),
  ...packages,
  '../a.ts',
  '../../a.ts',
  './a.ts',
  '#mocks/a.ts',
  '#tests/a.ts',
];

/** What the list lets a file of the folder import, of the candidates. */
const allowedIn = ({ path, from, libraries: own }: Folder) => [
  './a.ts',
  ...paths
    .filter((other) => [path, ...from].some((one) => `${other}/`.startsWith(`${one}/`)))
    .map(address),
  ...own.flatMap((library) => libraries[library]),
];

const project = mkdtempSync(join(tmpdir(), 'boundaries-'));
const refused = new Set<string>();
const circles = new Set<string>();

/** Where a file of the folder that holds one import stands, in the project made for this test. */
const fileImporting = (folder: string, specifier: string) =>
  `src/${folder}/importer-${candidates.indexOf(specifier)}.ts`;

const others: readonly { readonly file: string; readonly code: string }[] = [
  { file: 'src/core/model/type.ts', code: "import type { Props } from 'recharts';" },
  { file: 'src/core/model/pass-on.ts', code: "export { a } from '#src/core/schema/a.ts';" },
  {
    file: 'src/core/model/at-need.ts',
    code: "export const a = () => import('#src/core/schema/a.ts');",
  },
  { file: 'src/core/model/deep.ts', code: "import '#src/features/overview/deep/a.ts';" },
  { file: 'src/core/model/a.test.ts', code: "import '#src/core/schema/a.ts';" },
  { file: 'src/features/timeline/other.ts', code: "import '#src/features/sources/a.ts';" },
  { file: 'src/features/timeline/board.ts', code: "import '#src/features/board/a.ts';" },
  { file: 'src/features/areas/flow/own.ts', code: "import '#src/features/areas/themes/a.ts';" },
  { file: 'src/frames/print/features.ts', code: "import '#src/features/overview/a.ts';" },
  {
    file: 'src/ui/circle-a.ts',
    code: "import type { B } from './circle-b.ts';\nexport type A = B;",
  },
  {
    file: 'src/ui/circle-b.ts',
    code: "import type { A } from './circle-a.ts';\nexport type B = A;",
  },
];

function write(file: string, code: string) {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), `${code}\n`);
}

interface BiomeReport {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

beforeAll(() => {
  for (const file of ['.biome.jsonc', '.biome-imports.json']) {
    copyFileSync(join(root, file), join(project, file));
  }
  write('.gitignore', 'node_modules/');
  for (const path of paths) {
    for (const specifier of candidates) {
      write(fileImporting(path, specifier), `import '${specifier}';`);
    }
  }
  for (const { file, code } of others) write(file, code);

  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: project, encoding: 'utf8' },
  );
  for (const { category, location } of (JSON.parse(stdout) as BiomeReport).diagnostics) {
    if (category === 'lint/style/noRestrictedImports') refused.add(location.path);
    if (category === 'lint/suspicious/noImportCycles') circles.add(location.path);
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the list of folders', () => {
  test('names each folder below src once, and those that it may import before it', () => {
    expect(new Set(paths).size).toBe(paths.length);
    for (const [place, { path, from }] of folders.entries()) {
      const before = paths.slice(0, place);
      for (const one of from) {
        expect(
          before.some((other) => `${other}/`.startsWith(`${one}/`)),
          `${path} from ${one}`,
        ).toBe(true);
        expect(
          paths.slice(place).some((other) => `${other}/`.startsWith(`${one}/`)),
          `${path} from ${one}`,
        ).toBe(false);
      }
    }
  });

  test('has a place for every file', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const outside = files
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => !paths.some((path) => file.startsWith(`${path}/`)));
    expect(outside.toSorted()).toEqual(['globals.d.ts', 'main.tsx']);
  });

  test.each([
    ['the linter’s rules', '.biome-imports.json', importRulesFile],
    ['the table of the architecture', 'docs/architecture.md', withTable],
  ])('makes %s as they stand: `npm run imports` writes them', (_, file, make) => {
    const text = readFileSync(join(root, file), 'utf8');
    expect(text).toBe(make(text));
  });

  test('has no circle in the folders as they import each other, however deep', () => {
    expect(circleOfFolders(join(root, 'src'))).toEqual([]);
  });
});

describe('the linter', () => {
  test.each(paths)('lets %s import what it may and nothing else', (path) => {
    const allowed = candidates.filter((specifier) => !refused.has(fileImporting(path, specifier)));
    const folder = folders.find((one) => one.path === path);
    expect(allowed.toSorted()).toEqual(folder && allowedIn(folder).toSorted());
  });

  test.each([
    ['a type', 'src/core/model/type.ts'],
    ['what is passed on', 'src/core/model/pass-on.ts'],
    ['what is fetched at need', 'src/core/model/at-need.ts'],
    ['what lies deeper in a folder', 'src/core/model/deep.ts'],
    ['another feature', 'src/features/timeline/other.ts'],
  ])('refuses %s as well', (_, file) => {
    expect([...refused]).toContain(file);
  });

  test('refuses a circle, of types as well', () => {
    expect([...circles].toSorted()).toEqual(['src/ui/circle-a.ts', 'src/ui/circle-b.ts']);
  });

  test.each([
    ['a test import what it needs', 'src/core/model/a.test.ts'],
    ['a feature import what all share', 'src/features/timeline/board.ts'],
    ['a feature import its own files, in other folders too', 'src/features/areas/flow/own.ts'],
    ['a frame import a feature', 'src/frames/print/features.ts'],
  ])('lets %s', (_, file) => {
    expect([...refused]).not.toContain(file);
  });
});
