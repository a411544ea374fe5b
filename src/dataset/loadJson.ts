import type * as z from 'zod';
import { check } from '#src/schema/check.ts';

/** A data file that did not arrive. What arrives and is wrong is a `SchemaError`. */
class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly file: string;
  /** HTTP status; `null` where there was no answer, or no JSON in it. */
  readonly status: number | null;

  constructor(file: string, status: number | null, reason: string, options?: ErrorOptions) {
    super(`${file}\n${reason}`, options);
    this.file = file;
    this.status = status;
  }
}

/** Static files today; the address of an API with the same paths tomorrow. Ends with `/`. */
const base = new URL('data/v1/', document.baseURI);

/**
 * Fetches one file of the dataset and checks it.
 *
 * @param path Below `data/v1/`, e.g. `workforce/agency-rate.json`.
 * @throws DatasetError when it is missing, cannot be reached or is not JSON.
 * @throws SchemaError when it is not what the schema says, with every fault.
 */
export async function loadJson<T>(
  path: string,
  schema: z.ZodType<T>,
  signal: AbortSignal,
): Promise<T> {
  const file = `data/v1/${path}`;
  const response = await fetch(new URL(path, base), { signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new DatasetError(file, null, 'could not be reached: is the server still there?', {
      cause,
    });
  });
  if (!response.ok) {
    const reason = response.status === 404 ? 'is missing' : 'was refused';
    throw new DatasetError(file, response.status, `${reason} (HTTP ${response.status})`);
  }
  const text = await response.text();
  return check(schema, parse(text, file), file);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = JSON.stringify(text.slice(0, 40));
    throw new DatasetError(file, null, `is not JSON: it begins with ${start}`, { cause });
  }
}
