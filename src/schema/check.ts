import * as z from 'zod/mini';

/** One thing that is wrong in a file. */
export interface Fault {
  /** As code would reach it: `figures.E06000019[3]`. */
  readonly path: string;
  readonly found: string;
  readonly wanted: string;
}

/** A file that is not what its schema says, with every fault in it. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
  readonly file: string;
  readonly faults: readonly Fault[];

  constructor(file: string, faults: readonly Fault[]) {
    const lines = faults.map(({ path, found, wanted }) => `${path}: found ${found}, ${wanted}`);
    super(`${file}\n${lines.join('\n')}`);
    this.file = file;
    this.faults = faults;
  }
}

const shown = (input: unknown): string => {
  if (input === undefined) return 'nothing';
  const json = JSON.stringify(input) ?? String(input);
  return json.length > 80 ? `${json.slice(0, 77)}…` : json;
};

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
    path: z.core.toDotPath(issue.path) || '(whole file)',
    found: shown(issue.code === 'invalid_key' ? issue.path.at(-1) : valueAt(json, issue.path)),
    wanted: wantedOf(issue),
  }));
  throw new SchemaError(file, faults);
}

/** What was wanted, in our words where the schema has none of its own. */
export function wantedOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith('wanted')) return issue.message;
  if (issue.code === 'unrecognized_keys') return `wanted no field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type') return `wanted ${issue.expected}`;
  if (issue.code === 'invalid_key') return issue.issues.map(wantedOf).join(', ');
  return `wanted otherwise: ${issue.code.replaceAll('_', ' ')}`;
}
