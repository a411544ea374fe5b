import { queryOptions } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { check } from '#src/core/schema/check.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { fileName } from './dataSource.ts';
import { readChecked } from './readChecked.ts';

/** What the key of every file's query begins with; its path below `data/v1/` comes next. */
export const fileKey = 'file';

const fileQuery = <T>(path: string, schema: z.ZodMiniType<T>) =>
  queryOptions({
    queryKey: [fileKey, path] as const,
    queryFn: (context) => readChecked(path, schema, context),
  });

/** What the dataset was made from: publications, version, date. */
export const datasetQuery = fileQuery('dataset.json', datasetFile);

/** Every authority with its region and statistical neighbours. */
export const authoritiesQuery = fileQuery('authorities.json', authoritiesFile);

/** One workforce indicator of every area. */
export const indicatorQuery = (id: IndicatorId) => fileQuery(`workforce/${id}.json`, indicatorFile);

/** Every authority's ILACS inspections. */
export const inspectionsQuery = fileQuery('inspections.json', inspectionsFile);

/** Where a board that a council saved has what the council brought, below `data/v1/`. */
export const preparedPath = 'prepared.json';

/** Where one authority's board lies below `data/v1/`, by its ONS code. */
export const boardPackPath = (code: string): string => `authorities/${code}/board-pack.json`;

/** One authority's board, by its ONS code. */
export const boardPackQuery = (code: string) => {
  const path = boardPackPath(code);
  return queryOptions({
    queryKey: [fileKey, path] as const,
    queryFn: async (context) => {
      const pack = await readChecked(path, boardPack, context);
      return context.meta?.source?.backend?.applyPendingEdits(code, pack) ?? pack;
    },
  });
};

/**
 * One authority's board as the backend has it now, whatever the page shows; `null` where it reads files,
 * which do not change.
 *
 * @param state Read again where it differs.
 */
export const latestPackQuery = (code: string, state: string) => {
  const path = boardPackPath(code);
  return queryOptions({
    queryKey: ['latest', path, state] as const,
    queryFn: async ({ signal, meta }) =>
      (await meta?.source?.backend?.readNow(
        path,
        (json) => check(boardPack, json, fileName(path)),
        signal,
      )) ?? null,
    gcTime: 0,
    staleTime: 0,
  });
};
