import * as z from 'zod';

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
export function check<T>(schema: z.ZodType<T>, json: unknown, file: string): T {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => ({
    path: z.core.toDotPath(issue.path) || '(whole file)',
    found: shown(valueAt(json, issue.path)),
    wanted: issue.message.startsWith('wanted') ? issue.message : wantedInstead(issue),
  }));
  throw new SchemaError(file, faults);
}

function wantedInstead(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `wanted no field ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type') return `wanted ${issue.expected}`;
  return `wanted otherwise: ${issue.message}`;
}
