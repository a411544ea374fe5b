import { type Folder, folders, type Library, libraries } from './directions.ts';

const names = Object.keys(libraries) as Library[];
const withinLibrary = (name: string) => [name, `${name}/**`];

/** Folders of the list that the folder may not import, although they lie within one that it may. */
function rule({ path, from, libraries: own }: Folder) {
  const foreign = names.filter((name) => !own.includes(name)).flatMap((name) => libraries[name]);
  return {
    includes: [`**/src/${path}/**`, '!**/*.test.*'],
    linter: {
      rules: {
        style: {
          noRestrictedImports: {
            level: 'error',
            options: {
              patterns: [
                {
                  group: [
                    '../**',
                    '#src/**',
                    '#mocks/**',
                    '#tests/**',
                    ...[path, ...from].map((one) => `!#src/${one}/**`),
                  ],
                  message: `${path} may import its own files and: ${from.join(', ') || 'no other folder'}`,
                },
                {
                  group: foreign.flatMap(withinLibrary),
                  message: `${path} may import, of the libraries kept to their folders, only: ${own.join(', ') || 'none'}`,
                },
              ],
            },
          },
        },
      },
    },
  };
}

/** What `.biome.jsonc` takes in: a rule for each folder. */
export const importRulesFile = (): string =>
  `${JSON.stringify({ overrides: folders.map(rule) }, null, 2)}\n`;

/** Shortens a list in which all of `core` stands. */
const inTable = (from: readonly string[]): string => {
  const core = folders.filter(({ path }) => path.startsWith('core/')).map(({ path }) => path);
  const hasAll = core.every((path) => from.includes(path));
  return (hasAll ? ['core', ...from.filter((path) => !core.includes(path))] : from).join(', ');
};

/** The table of `docs/architecture.md`, in Markdown. */
function importTable(): string {
  const rows = folders.map(({ path, does, from }) => [
    `\`src/${path}\``,
    does,
    inTable(from) || 'nothing',
  ]);
  const head = ['folder', 'what it does', 'what it may import'];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((cells) => (cells[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const begin = '<!-- Made by `npm run imports` from tests/imports/directions.ts -->';
const end = '<!-- End of what is made -->';

/** The document with the table as it has to be. @throws Error where it has no place for it. */
export function withTable(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`Wanted “${begin}” and “${end}” in the document.`);
  return `${document.slice(0, from)}${begin}\n\n${importTable()}\n\n${document.slice(to)}`;
}
