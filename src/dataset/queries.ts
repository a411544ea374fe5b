import { queryOptions } from '@tanstack/react-query';
import type { IndicatorId } from '#src/domain/indicator.ts';
import { authoritiesFile } from '#src/schema/authorities.ts';
import { boardPack } from '#src/schema/boardPack.ts';
import { datasetFile } from '#src/schema/datasetFile.ts';
import { indicatorFile } from '#src/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/schema/inspections.ts';
import { readChecked } from './readChecked.ts';

/** What the dataset was made from: publications, version, date. */
export const datasetQuery = queryOptions({
  queryKey: ['dataset'],
  queryFn: (context) => readChecked('dataset.json', datasetFile, context),
});

/** Every authority with its region and statistical neighbours. */
export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: (context) => readChecked('authorities.json', authoritiesFile, context),
});

/** One workforce indicator of every area. */
export const indicatorQuery = (id: IndicatorId) =>
  queryOptions({
    queryKey: ['workforce', id],
    queryFn: (context) => readChecked(`workforce/${id}.json`, indicatorFile, context),
  });

/** Every authority's ILACS inspections. */
export const inspectionsQuery = queryOptions({
  queryKey: ['inspections'],
  queryFn: (context) => readChecked('inspections.json', inspectionsFile, context),
});

/** One authority's board, by its ONS code. */
export const boardPackQuery = (code: string) =>
  queryOptions({
    queryKey: ['board-pack', code],
    queryFn: (context) => readChecked(`authorities/${code}/board-pack.json`, boardPack, context),
  });
