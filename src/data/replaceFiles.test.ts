import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import type { DataSource } from './dataSource.ts';
import { fileKey } from './queries.ts';
import { originalSource, replaceFiles, restoreFiles } from './replaceFiles.ts';

const source = {
  read: async (path: string, checked: (json: unknown) => unknown) =>
    checked(`${path} of the dataset`),
  build: {},
  backend: null,
} as unknown as DataSource;

const makeClient = () => new QueryClient({ defaultOptions: { queries: { meta: { source } } } });

const read = (client: QueryClient, path: string) =>
  client.fetchQuery({
    queryKey: [fileKey, path],
    queryFn: ({ meta, signal }) => meta?.source?.read(path, (json) => json, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

const another = (words: string) => new Map([['a.json', { data: words, json: words }]]);

describe(replaceFiles, () => {
  test('shows other files in place of some, at once and when they are read again', async () => {
    const client = makeClient();
    expect(await read(client, 'a.json')).toBe('a.json of the dataset');
    replaceFiles(client, another('another'));
    expect(client.getQueryData([fileKey, 'a.json'])).toBe('another');
    client.removeQueries();
    expect(await read(client, 'a.json')).toBe('another');
    expect(await read(client, 'b.json')).toBe('b.json of the dataset');
  });

  test('gives up what was replaced before, and leads back to the dataset', async () => {
    const client = makeClient();
    replaceFiles(client, another('another'));
    replaceFiles(client, new Map([['b.json', { data: 'b', json: 'b' }]]));
    expect(await read(client, 'a.json')).toBe('a.json of the dataset');
    await restoreFiles(client);
    expect(await read(client, 'b.json')).toBe('b.json of the dataset');
    expect(client.getDefaultOptions().queries?.meta?.source).toBe(source);
    expect(originalSource(client)).toBe(source);
  });
});
