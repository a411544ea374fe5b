/** The part of docs/data-format.md that is made from the schemas: fields, their forms and an example. */
import { jsonSchemas } from '#src/core/schema/jsonSchemas.ts';
import { filledTextPattern, idPattern, safeTextPattern } from '#src/core/schema/textPatterns.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import { fieldMeanings } from './fieldMeanings.ts';

/** What is read here of JSON Schema, as zod writes it. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  /** Of a text that must fit several forms, the last of which is the narrowest. */
  readonly allOf?: readonly { readonly pattern: string }[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
}

/** A field that holds no other fields, or a list or record of what has no fields. */
interface Field {
  /** As code would reach it: `inspections[].judgements[].grade`. */
  readonly path: string;
  readonly form: string;
  readonly mayBeLeftOut: boolean;
}

const patternNames: readonly (readonly [sample: string, name: string])[] = [
  ['2026-01-12', 'date'],
  ['https://example.org', 'https address'],
  ['E06000019+E06000020', 'ONS code, or several joined by `+`'],
  ['E06000019', 'ONS code'],
  ['0'.repeat(64), '64 hex digits'],
  ['0'.repeat(12), '12 hex digits'],
  ['123', 'three digits'],
];

const textForms: ReadonlyMap<string, string> = new Map([
  [safeTextPattern.source, 'text'],
  [filledTextPattern.source, 'text, not empty'],
  [idPattern.source, 'id'],
]);

function describePattern(pattern: string): string {
  const named = textForms.get(pattern);
  if (named !== undefined) return named;
  const form = new RegExp(pattern);
  // A form that takes anything at all is one of length only.
  if (form.test('¿')) return 'text of one line';
  return patternNames.find(([sample]) => form.test(sample))?.[1] ?? 'text';
}

function describeForm(schema: Schema): string {
  if (schema.anyOf) return [...new Set(schema.anyOf.map(describeForm))].join(' or ');
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((one) => `\`${one}\``).join(', ');
  if (schema.type === 'null') return 'null';
  if (Array.isArray(schema.type)) return schema.type.join(' or ');
  if (schema.type === 'array') return `list of: ${describeForm(schema.items ?? {})}`;
  if (schema.type === 'integer') return 'whole number';
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'string') {
    const pattern = schema.pattern ?? schema.allOf?.at(-1)?.pattern;
    return pattern === undefined ? 'text' : describePattern(pattern);
  }
  if (typeof schema.additionalProperties === 'object') {
    return `by key: ${describeForm(schema.additionalProperties)}`;
  }
  return String(schema.type);
}

/** The object within a schema that may also be null, or be a list. */
function objectIn(schema: Schema): { readonly object: Schema; readonly suffix: string } | null {
  if (schema.properties) return { object: schema, suffix: '' };
  if (schema.items?.properties) return { object: schema.items, suffix: '[]' };
  const one = schema.anyOf?.find(({ properties }) => properties);
  return one ? { object: one, suffix: '' } : null;
}

function fieldsOf(schema: Schema, path: string): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, own]): Field[] => {
    const at = path === '' ? name : `${path}.${name}`;
    const inner = objectIn(own);
    if (inner) return fieldsOf(inner.object, at + inner.suffix);
    const mayBeLeftOut = !(schema.required ?? []).includes(name);
    return [{ path: at, form: describeForm(own), mayBeLeftOut }];
  });
}

/** Where a file of each schema stands under `public/data/v1/`, and one of them. */
const files: Readonly<Record<string, { readonly path: string; readonly example: string }>> = {
  dataset: { path: 'dataset.json', example: 'dataset.json' },
  authorities: { path: 'authorities.json', example: 'authorities.json' },
  indicator: { path: 'workforce/{indicator}.json', example: 'workforce/agency-rate.json' },
  inspections: { path: 'inspections.json', example: 'inspections.json' },
  'board-pack': {
    path: 'authorities/{code}/board-pack.json',
    example: 'authorities/E06000019/board-pack.json',
  },
};

const holds: Readonly<Record<string, string>> = {
  dataset: 'What the dataset was made from: publications, version, date, rows left out and why.',
  authorities: 'Every authority, region and joint return, with the statistical neighbours.',
  indicator: 'One indicator: its definition, its years, and the figures of every area.',
  inspections: 'ILACS inspections and visits of every authority.',
  'board-pack':
    'One board: its records, what its council adds, and the sources of both. A `knownOn` before the first day of the `start`, `raisedOn` or `on` beside it is refused in inspections, visits, areas and their evidence.',
};

/** Fields that say one thing in every record, and are told once. */
const listOf = new Set(['figures', 'parts[].figures']);

/** @returns What the schemas name, by the name of the schema. */
export const documentedFields = (): ReadonlyMap<string, readonly Field[]> => {
  const schemas = jsonSchemas() as Readonly<Record<string, Schema>>;
  return new Map(Object.keys(files).map((name) => [name, fieldsOf(schemas[name] ?? {}, '')]));
};

/** What a field means: told for its path, else for its own name; of a former state what it means of the record. */
export function meaningKeyOf(name: string, path: string): string | undefined {
  const keys = [path, path.replace('.formerStates[]', '')].flatMap((one) => [
    `${name}:${one}`,
    one,
    one.split('.').slice(-2).join('.'),
    one.split('.').at(-1),
  ]);
  return keys.find((key) => key !== undefined && Object.hasOwn(fieldMeanings, key));
}

/** A value cut down to one record of each kind. */
function shortened(value: unknown, path = ''): unknown {
  if (typeof value === 'string') return value.length > 90 ? `${value.slice(0, 89)}…` : value;
  if (Array.isArray(value)) {
    const isFigures = value.every((one) => typeof one !== 'object' || one === null);
    return value.slice(0, isFigures ? 3 : 1).map((one) => shortened(one, path));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const kept = listOf.has(path) ? entries.slice(0, 2) : entries;
  return Object.fromEntries(
    kept.map(([key, one]) => {
      const at = path === '' ? key : `${path}${path === 'parts' ? '[]' : ''}.${key}`;
      return [key, shortened(one, at)];
    }),
  );
}

/**
 * The hand-written part of the page with the table of each CSV file as `columnMeanings` has it.
 *
 * @throws RangeError for a file that has no table.
 */
export function withColumnTables(byHand: string): string {
  return localFiles.reduce((page, { name, optional }) => {
    const title = `### \`${name}.csv\``;
    const [before, section] = page.split(new RegExp(`(?<=^${title}$)`, 'm'));
    const table = /^\| column .*\n(?:\|.*\n)+/m;
    if (before === undefined || section === undefined || !table.test(section)) {
      throw new RangeError(`there is no table under ${title}`);
    }
    const known: readonly string[] = optional;
    const lines = (columnMeanings[name] ?? []).map(({ column, isFilled, holds }) => {
      const what = known.includes(column) ? `optional column: ${holds}` : holds;
      return `| \`${column}\` | ${isFilled ? 'yes' : 'no'} | ${what} |\n`;
    });
    const head = '| column | filled | what it holds |\n| --- | --- | --- |\n';
    return before + section.replace(table, () => head + lines.join(''));
  }, byHand);
}

/**
 * The fields of every JSON file, with an example of each, as Markdown.
 *
 * @param read The text of a file under `public/data/v1/`.
 */
export function dataFormat(read: (path: string) => string): string {
  const parts = [
    '## What the board reads\n',
    'Every file is checked by its schema before anything of it is shown.',
  ];
  parts.push(
    'A field that is not known is a fault. “No” under “must be” means that it may be left out.\n',
  );
  for (const [name, fields] of documentedFields()) {
    const file = files[name];
    if (!file) continue;
    parts.push(`### \`${file.path}\`\n`, `${holds[name]} JSON Schema: \`schema/${name}.json\`.\n`);
    if (fields.some(({ path }) => path.includes('.formerStates[].'))) {
      parts.push(
        'Under `formerStates` stands what a record said before, oldest first, with its own fields and until when it was said.\n',
      );
    }
    parts.push('| field | must be | form | what it holds |', '| --- | --- | --- | --- |');
    for (const { path, form, mayBeLeftOut } of fields) {
      // What was said before has the fields of the record, which stand in the table already.
      const now = path.replace('.formerStates[]', '');
      if (now !== path && fields.some((one) => one.path === now)) continue;
      const meaning = fieldMeanings[meaningKeyOf(name, path) ?? ''] ?? '';
      parts.push(`| \`${path}\` | ${mayBeLeftOut ? 'no' : 'yes'} | ${form} | ${meaning} |`);
    }
    const example = shortened(JSON.parse(read(file.example)));
    parts.push(`\n\`${file.example}\`, cut to one record of each kind:\n`);
    parts.push('```json', JSON.stringify(example, null, 2), '```\n');
  }
  parts.push(
    '## What “Save the data as JSON” saves\n',
    'One file, e.g. `herefordshire-data-2026-11-22.json`, with the files above of one board. `files` has them by their path:',
    '`dataset.json`, `authorities.json`, `inspections.json`, one `workforce/{indicator}.json` for each indicator, and the',
    '`authorities/{code}/board-pack.json` of the board. Each is what its schema says. `schemaVersion` is 1, `authorityCode` says',
    'whose board it is. `asAt` is the day of saving, and the records of the board are as known on it. `savedBy` has `version`,',
    '`builtOn` and `contentHash` of the page that saved it, the last two null on a development server. Publications and licences',
    'are in `dataset.json`. Files of other councils’ own records are not in its lists.\n',
  );
  return parts.join('\n');
}
