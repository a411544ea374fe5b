// @vitest-environment node
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { worksInText } from '#src/core/text/oldestBrowsers.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { readLocalPack } from '#src/import/council/readLocalPack.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import { Findings } from '#src/import/table/findings.ts';
import type { ImportFault } from '#src/import/table/importError.ts';
import { dataFormat, documentedFields, meaningKeyOf, withColumnTables } from './dataFormat.ts';
import { fieldMeanings } from './fieldMeanings.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
];

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Package;

/** The rows of the first table of a Markdown text, cell by cell, without its heading. */
function tableIn(text: string): string[][] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  return lines.slice(first + 2, end === -1 ? undefined : end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks. */
const codeIn = (text: string) => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('links to nothing that is not there', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links
      .filter((link) => !/^(https:|#)/.test(link))
      .map((link) => link.replace(/#.*$/, ''))
      .filter((link) => !existsSync(join(root, dirname(page), link)));
    expect(broken).toEqual([]);
  });

  test('names no file or folder of the project that is not there', () => {
    const named = codeIn(text)
      .map((code) => code.replace(/^#(src|mocks|tests)\//, '$1/').replace(/\/$/, ''))
      .filter((code) => /^(src|tests|mocks|docs|public|\.ci)\/[\w./-]+$/.test(code));
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('names no command that package.json does not have', () => {
    const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('speaks calmly: no dashes between thoughts', () => {
    // A cell of a table may hold one, for nothing.
    const thoughts = text.replaceAll(/(?<=\|) +– +(?=\|)/g, '');
    expect(
      thoughts.split('\n').filter((line) => /—| – | -- /.test(line) && !/npm |npx /.test(line)),
    ).toEqual([]);
  });
});

describe('README.md', () => {
  test('shows the pictures that there are, each told in words for who does not see it', () => {
    const shown = [
      ...read('README.md').matchAll(/!\[([^\]]*)\]\(docs\/pictures\/([\w-]+\.png)\)/g),
    ];
    const files = readdirSync(join(root, 'docs/pictures'));
    expect(shown.map(([, , file]) => file).toSorted()).toEqual(files.toSorted());
    for (const [, words = '', file = ''] of shown) {
      expect(words.length, file).toBeGreaterThan(60);
      const { size } = statSync(join(root, 'docs/pictures', file));
      expect(size, file).toBeLessThanOrEqual(250_000);
    }
  });
});

describe('docs/method.md', () => {
  const text = read('docs/method.md').replaceAll(/\s+/g, ' ');
  const named = [...text.matchAll(/((?:`\w+`,? (?:and )?)+)in `(src\/[^`]+)`/g)];

  test('names functions that their files have', () => {
    const missing = named.flatMap(([, names = '', file = '']) =>
      codeIn(names)
        .filter((name) => !new RegExp(`^export (function|const) ${name}\\b`, 'm').test(read(file)))
        .map((name) => `${name} in ${file}`),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(missing).toEqual([]);
  });

  test('tells of every statistic that makes a number', () => {
    const described = new Set(named.map(([, , file]) => file));
    const statistics = [
      ...['rank', 'quantile', 'change', 'oneYearChanges', 'kaplanMeier'].map(
        (name) => `core/stats/${name}`,
      ),
      'features/indicators/distribution/distributionStats',
      'features/areas/themes/recurringThemesStats',
      'features/areas/flow/flowStats',
      'features/judgements/spread/gradeSpreadStats',
    ];
    for (const file of statistics) expect(described).toContain(`src/${file}.ts`);
  });

  test('ends each section of a statistic with where it is made', () => {
    const sections = read('docs/method.md')
      .split(/^###? /m)
      .slice(1);
    const without = sections
      .filter((one) => !/Functions?: `/.test(one))
      .map((one) => one.split('\n')[0]);
    expect(without).toEqual([
      'Numbers',
      'Judgements',
      'Improvement areas',
      'The plan and what needs attention',
      'Dates',
      'Sources of the method',
    ]);
  });
});

describe('docs/dependencies.md', () => {
  const rows = tableIn(read('docs/dependencies.md'));
  const licenceOf = (name: string) =>
    (JSON.parse(read(`node_modules/${name}/package.json`)) as { license?: string }).license;

  test('lists what package.json lists', () => {
    const listed = rows.map(([name = '']) => name.replaceAll('`', ''));
    const all = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(listed.toSorted()).toEqual(all.toSorted());
  });

  test('says which are in the page and which only make or test it, and why each is there', () => {
    for (const [name = '', , use, why] of rows) {
      const isShipped = name.replaceAll('`', '') in manifest.dependencies;
      expect(use, name).toBe(isShipped ? 'product' : 'development');
      expect(why, name).toMatch(/\w{3}/);
    }
  });

  test('gives the licence that each package states', () => {
    for (const [name = '', licence] of rows) {
      expect(licence, name).toBe(licenceOf(name.replaceAll('`', '')));
    }
  });
});

const format = read('docs/data-format.md');
const marker = '<!-- What follows is made from src/core/schema';

/** As the formatter would write it. */
function formatted(markdown: string): string {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'format', '--stdin-file-path=docs/page.md'], {
    cwd: root,
    input: markdown,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}

describe('the JSON of docs/data-format.md', () => {
  test('is what the schemas, the columns of our workbook and the committed dataset make', async () => {
    const [byHand = ''] = format.split(marker);
    const line = format.slice(byHand.length).split('\n')[0];
    const made = dataFormat((path) => read(`public/data/v1/${path}`));
    const page = formatted(`${withColumnTables(byHand)}${line}\n\n${made}`);
    await expect(page).toMatchFileSnapshot('../docs/data-format.md');
  });

  test('says what each field holds, and speaks of no field that there is not', () => {
    const used = new Set<string>();
    const without: string[] = [];
    for (const [name, fields] of documentedFields()) {
      for (const { path } of fields) {
        const key = meaningKeyOf(name, path);
        if (key === undefined) without.push(`${name}: ${path}`);
        else used.add(key);
      }
    }
    expect(without).toEqual([]);
    expect(Object.keys(fieldMeanings).filter((key) => !used.has(key))).toEqual([]);
  });
});

/** The folder of a council that does not exist, by the name of each file, cell by cell. */
const example = new Map(
  localFiles.map(({ name }) => [name, read(`docs/exampleshire/${name}.csv`)] as const),
);

/** The faults in one file of the folder once one of its texts is another. */
function faultsWith(name: string, edited: string): ImportFault[] {
  const findings = new Findings();
  readLocalPack(
    { folder: 'exampleshire', authorityCode: 'E06999001' },
    (path) => {
      const own = path.replace(/^exampleshire\/|\.csv$/g, '');
      const text = own === name ? edited : example.get(own);
      return text === undefined ? undefined : new TextEncoder().encode(text);
    },
    findings,
  );
  return findings.faults.filter(({ file }) => file === `exampleshire/${name}.csv`);
}

const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell);

/** The file with another text in one cell of its first row. */
function withCell(name: string, column: string, cell: string): string {
  const [heading = '', first = '', ...rest] = (example.get(name) ?? '').trimEnd().split('\n');
  const index = heading.split(',').indexOf(column);
  const row = cellsOf(first).with(index, cell).join(',');
  // The rows of one inspection must agree, so only one is kept.
  return `${[heading, row, ...(name === 'judgements' ? [] : rest)].join('\n')}\n`;
}

/** The words that a cell may hold, as the importer tells them; `null` where it takes any. */
function choicesOf(name: string, column: string): string[] | null {
  const [wanted] = faultsWith(name, withCell(name, column, '¿'))
    .filter((fault) => fault.column === column)
    .map((fault) => fault.wanted);
  if (wanted?.startsWith('one of "'))
    return [...wanted.matchAll(/"([^"]+)"/g)].map(([, one = '']) => one);
  if (wanted?.startsWith('one of ')) return wanted.slice('one of '.length).split(', ');
  if (wanted?.startsWith('blue, ')) return ['blue', 'green', 'amber', 'red'];
  return null;
}

describe('the CSV of docs/data-format.md', () => {
  const sections = new Map(
    format
      .split(marker)[0]
      ?.split(/^### /m)
      .slice(1)
      .map((section) => [/^`(\w+)\.csv`/.exec(section)?.[1] ?? section, section]),
  );

  test('is said for each file of a council’s own records, and for no other', () => {
    expect([...sections.keys()]).toEqual(localFiles.map(({ name }) => name));
  });

  test('has a folder without fault as its example, which fills every column', () => {
    for (const { name, columns, optional } of localFiles) {
      expect(faultsWith(name, example.get(name) ?? '')).toEqual([]);
      expect(example.get(name)?.split('\n')[0]).toBe([...columns, ...optional].join(','));
    }
  });

  describe.each(localFiles)('the table of $name', ({ name, columns, optional }) => {
    const rows = tableIn(sections.get(name) ?? '');
    const rowOf = new Map(rows.map(([column = '', ...rest]) => [column.replaceAll('`', ''), rest]));

    test('names the columns that the importer reads, in its order', () => {
      expect([...rowOf.keys()]).toEqual([...columns, ...optional]);
      const described = [...rowOf].filter(([, [, what = '']]) =>
        what.startsWith('optional column'),
      );
      expect(described.map(([column]) => column)).toEqual(optional);
    });

    test('says which cells must be filled', () => {
      for (const column of columns) {
        const isFault = faultsWith(name, withCell(name, column, '')).length > 0;
        expect(rowOf.get(column)?.[0], column).toBe(isFault ? 'yes' : 'no');
      }
    });

    test('names the words that a cell may hold, all of them and no other', () => {
      for (const column of [...columns, ...optional]) {
        const choices = choicesOf(name, column);
        if (choices === null) continue;
        const described = codeIn(rowOf.get(column)?.[1] ?? '').filter(
          (code) => !columns.includes(code),
        );
        expect([...new Set(described)].toSorted(), column).toEqual(choices.toSorted());
        const { words = null } =
          columnMeanings[name]?.find((meaning) => meaning.column === column) ?? {};
        // What may have several words has no list to choose one from.
        if (column !== 'indicator_ids')
          expect(words?.toSorted(), column).toEqual(choices.toSorted());
      }
    });
  });
});

test.each(['README.md', 'docs/deployment.md'])(
  '%s names the oldest browsers as the code does',
  (file) => {
    const words = readFileSync(resolve(import.meta.dirname, '..', file), 'utf8').replaceAll(
      /\s+/g,
      ' ',
    );
    expect(words).toContain(worksInText);
  },
);
