import { queryOptions } from '@tanstack/react-query';
import type { IndicatorId } from '#src/domain/indicator.ts';
import { authoritiesFile } from '#src/schema/authorities.ts';
import { boardPack } from '#src/schema/boardPack.ts';
import { datasetFile } from '#src/schema/datasetFile.ts';
import { indicatorFile } from '#src/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/schema/inspections.ts';
import { loadJson } from './loadJson.ts';

/** What the dataset was made from: publications, version, date. */
export const datasetQuery = queryOptions({
  queryKey: ['dataset'],
  queryFn: ({ signal }) => loadJson('dataset.json', datasetFile, signal),
});

/** Every authority with its region and statistical neighbours. */
export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: ({ signal }) => loadJson('authorities.json', authoritiesFile, signal),
});

/** One workforce indicator of every area. */
export const indicatorQuery = (id: IndicatorId) =>
  queryOptions({
    queryKey: ['workforce', id],
    queryFn: ({ signal }) => loadJson(`workforce/${id}.json`, indicatorFile, signal),
  });

/** Every authority's ILACS inspections. */
export const inspectionsQuery = queryOptions({
  queryKey: ['inspections'],
  queryFn: ({ signal }) => loadJson('inspections.json', inspectionsFile, signal),
});

/** One authority's board, by its ONS code. */
export const boardPackQuery = (code: string) =>
  queryOptions({
    queryKey: ['board-pack', code],
    queryFn: ({ signal }) => loadJson(`authorities/${code}/board-pack.json`, boardPack, signal),
  });
