// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** What each folder may import, beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  schema: ['domain', 'zod'],
  dataset: ['domain', 'schema', 'zod', '@tanstack/react-query'],
  recording: ['domain', 'schema', 'dataset', 'statistics', 'zod', '@tanstack/react-query'],
  statistics: ['domain'],
  narrative: ['domain', 'statistics'],
  ui: ['react', '@tanstack/react-query'],
  figures: ['domain', 'narrative', 'ui', 'react', 'recharts'],
  views: [
    'domain',
    'schema',
    'dataset',
    'recording',
    'statistics',
    'narrative',
    'figures',
    'ui',
    'export',
    'react',
    '@tanstack/react-query',
    '@tanstack/react-router',
  ],
  app: [
    'domain',
    'schema',
    'dataset',
    'recording',
    'statistics',
    'narrative',
    'figures',
    'ui',
    'export',
    'views',
    'app',
    'react',
    '@tanstack/react-query',
    '@tanstack/react-router',
    'zod',
  ],
  import: ['domain', 'schema', 'statistics', 'zod'],
  export: ['domain', 'statistics', 'narrative'],
  build: ['domain', 'schema', 'dataset', 'import', 'zod'],
};

const folders = Object.keys(mayImport);
const libraries = [
  'react',
  'recharts',
  'zod',
  '@tanstack/react-query',
  '@tanstack/react-router',
  'msw',
];
const address = (name: string) => (folders.includes(name) ? `#src/${name}/a.ts` : name);

const candidates = [
  ...folders.map(address),
  ...libraries,
  '../a.ts',
  '../../a.ts',
  './a.ts',
  '#mocks/a.ts',
  '#tests/a.ts',
];

const project = mkdtempSync(join(tmpdir(), 'boundaries-'));
const refused = new Set<string>();

/** Where a file of the folder that holds one import stands, in the project made for this test. */
const fileImporting = (folder: string, specifier: string) =>
  `src/${folder}/importer-${candidates.indexOf(specifier)}.ts`;

const others: readonly { readonly file: string; readonly code: string }[] = [
  { file: 'src/domain/type.ts', code: "import type { Props } from 'recharts';" },
  { file: 'src/domain/pass-on.ts', code: "export { a } from '#src/schema/a.ts';" },
  { file: 'src/domain/at-need.ts', code: "export const a = () => import('#src/schema/a.ts');" },
  { file: 'src/domain/deep.ts', code: "import '#src/views/overview/deep/a.ts';" },
  { file: 'src/domain/a.test.ts', code: "import '#src/schema/a.ts';" },
  { file: 'src/views/overview/other-view.ts', code: "import '#src/views/workforce/a.ts';" },
  { file: 'src/views/overview/board.ts', code: "import '#src/views/board/a.ts';" },
  { file: 'src/views/overview/own.ts', code: "import './a.ts';" },
  { file: 'src/app/frames/views.ts', code: "import '#src/views/overview/a.ts';" },
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
  copyFileSync(join(root, '.biome.jsonc'), join(project, '.biome.jsonc'));
  write('.gitignore', 'node_modules/');
  for (const folder of folders) {
    for (const specifier of candidates) {
      write(fileImporting(folder, specifier), `import '${specifier}';`);
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
  }
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('the linter', () => {
  test.each(folders)('lets %s import what it may and nothing else', (folder) => {
    const allowed = candidates.filter(
      (specifier) => !refused.has(fileImporting(folder, specifier)),
    );
    const wanted = ['./a.ts', ...(mayImport[folder] ?? []).map(address)];
    expect(allowed.toSorted()).toEqual(wanted.toSorted());
  });

  test.each([
    ['a type', 'src/domain/type.ts'],
    ['what is passed on', 'src/domain/pass-on.ts'],
    ['what is fetched at need', 'src/domain/at-need.ts'],
    ['what lies deeper in a folder', 'src/domain/deep.ts'],
    ['another view', 'src/views/overview/other-view.ts'],
  ])('refuses %s as well', (_, file) => {
    expect([...refused]).toContain(file);
  });

  test.each([
    ['a test import what it needs', 'src/domain/a.test.ts'],
    ['a view import what all views share', 'src/views/overview/board.ts'],
    ['a view import its own files', 'src/views/overview/own.ts'],
    ['a frame import a view', 'src/app/frames/views.ts'],
  ])('lets %s', (_, file) => {
    expect([...refused]).not.toContain(file);
  });
});
