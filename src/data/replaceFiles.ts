import type { QueryClient } from '@tanstack/react-query';
import type { DataSource } from './dataSource.ts';
import { fileKey } from './queries.ts';

/** A file of the dataset as it is shown in place of the one that is there. */
export interface ReplacedFile {
  /** As its schema gives it back. */
  readonly data: unknown;
  /** As it is saved. */
  readonly json: unknown;
}

/** What clients were made with, as long as some of their files are replaced. */
const originals = new WeakMap<
  QueryClient,
  { readonly source: DataSource; readonly paths: ReadonlySet<string> }
>();

/** Where the data of a client comes from, whatever was put in its place. */
export function originalSource(client: QueryClient): DataSource {
  const source = originals.get(client)?.source ?? client.getDefaultOptions().queries?.meta?.source;
  if (!source) throw new Error('the query client was made without a source of data');
  return source;
}

/**
 * Shows other files in the place of some of the dataset, in every view at once, until the page is
 * closed. Nothing is stored.
 *
 * @param files By path below `data/v1/`; all that were given before are given up.
 */
export function replaceFiles(client: QueryClient, files: ReadonlyMap<string, ReplacedFile>): void {
  const source = originalSource(client);
  const before = originals.get(client)?.paths ?? new Set();
  originals.set(client, { source, paths: new Set(files.keys()) });
  setSource(client, {
    ...source,
    read: async (path, checked, signal) => {
      const file = files.get(path);
      return file ? checked(file.json) : source.read(path, checked, signal);
    },
  });
  for (const [path, { data }] of files) client.setQueryData([fileKey, path], data);
  for (const path of before) {
    if (!files.has(path)) void client.resetQueries({ queryKey: [fileKey, path] });
  }
}

/** Shows the dataset as it is again. */
export async function restoreFiles(client: QueryClient): Promise<void> {
  const original = originals.get(client);
  if (!original) return;
  originals.delete(client);
  setSource(client, original.source);
  await Promise.all(
    [...original.paths].map((path) => client.resetQueries({ queryKey: [fileKey, path] })),
  );
}

function setSource(client: QueryClient, source: DataSource): void {
  const { queries, ...rest } = client.getDefaultOptions();
  client.setDefaultOptions({ ...rest, queries: { ...queries, meta: { source } } });
}
