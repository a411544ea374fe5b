import * as z from 'zod/mini';
import { escapeInvisible } from './textPatterns.ts';

/** One thing that is wrong in a file. */
export interface Fault {
  /** As code would reach it: `figures.E06000019[3]`. */
  readonly path: string;
  readonly found: string;
  readonly wanted: string;
}

/** Nobody reads more, and a page would take long to show them. */
const maxFaults = 50;

/** A file that is not what its schema says, with every fault in it. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    const lines = faults
      .slice(0, maxFaults)
      .map(({ path, found, wanted }) => `${path}: found ${found}, ${wanted}`);
    const rest = faults.length - lines.length;
    if (rest > 0) lines.push(`and ${rest} more like these`);
    super(`${file}\n${lines.join('\n')}`);
    this.file = file;
    this.faults = faults;
  }
}

const maxQuotedLength = 80;

/** As JSON, cut where it is long, with what cannot be seen by its number. */
function shown(input: unknown): string {
  if (input === undefined) return 'nothing';
  const json = escapeInvisible(beginningOf(input, maxQuotedLength));
  return json.length > maxQuotedLength ? `${json.slice(0, maxQuotedLength - 3)}…` : json;
}

/**
 * The JSON of a value, or a beginning of it that is longer than what is asked for: a file may be
 * larger and deeper than can be written out for a message.
 */
function beginningOf(value: unknown, most: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, most));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? String(value);
  const isList = Array.isArray(value);
  let json = isList ? '[' : '{';
  // Not all keys at once, of which there may be a million.
  for (const key in value) {
    if (json.length > most) return json;
    if (!Object.hasOwn(value, key)) continue;
    if (json.length > 1) json += ',';
    if (!isList) json += `${JSON.stringify(key.slice(0, most))}:`;
    json += beginningOf((value as Readonly<Record<string, unknown>>)[key], most - json.length);
  }
  return json + (isList ? ']' : '}');
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    root,
  );
}

/**
 * Reads unknown JSON as what the schema describes.
 *
 * @param file Named in the error, so that a reader can find it.
 * @throws SchemaError with every fault: where, what was found, what was wanted.
 */
export function check<T>(schema: z.ZodMiniType<T>, json: unknown, file: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({
    path: pathOf(issue.path),
    found: shown(issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(json, issue.path)),
    wanted: wantedOf(issue),
  }));
  throw new SchemaError(file, faults);
}

function pathOf(path: readonly PropertyKey[]): string {
  const dots = z.core.toDotPath(path.map((key) => (typeof key === 'string' ? cut(key) : key)));
  return escapeInvisible(dots) || '(whole file)';
}

const cut = (key: string) =>
  key.length > maxQuotedLength ? `${key.slice(0, maxQuotedLength)}…` : key;

/** What was wanted, in our words where the schema has none of its own. */
export function wantedOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('wanted')) return issue.message;
  if (issue.code === 'unrecognized_keys') {
    const named = issue.keys.slice(0, maxFaults).map((key) => escapeInvisible(cut(key)));
    const rest = issue.keys.length - named.length;
    return `wanted no field ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  }
  if (issue.code === 'invalid_type') return `wanted ${issue.expected}`;
  if (issue.code === 'invalid_key') return issue.issues.map(wantedOf).join(', ');
  return `wanted otherwise: ${issue.code.replaceAll('_', ' ')}`;
}
