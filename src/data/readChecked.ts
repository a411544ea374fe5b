import type { QueryMeta } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { check } from '#src/core/schema/check.ts';
import { fileName } from './dataSource.ts';

/**
 * Reads one file of the dataset and checks it.
 *
 * @param path Below `data/v1/`, e.g. `workforce/agency-rate.json`.
 * @throws DatasetError when it does not arrive.
 * @throws SchemaError when it is not what the schema says, with every fault.
 */
export async function readChecked<T>(
  path: string,
  schema: z.ZodMiniType<T>,
  { signal, meta }: { readonly signal: AbortSignal; readonly meta: QueryMeta | undefined },
): Promise<T> {
  const source = meta?.source;
  if (!source) throw new Error('the query client was made without a source of data');
  return source.read(path, (json) => check(schema, json, fileName(path)), signal);
}
