import type { Publication } from '#src/domain/datasetFile.ts';
import type { Source } from '#src/domain/source.ts';

/** Ids, in the manifest, of the publications that cover every authority. */
export const nationalIds = {
  workforce: 'dfe-workforce-2025',
  socialWorkerCounts: 'dfe-looked-after-stability-2024',
  neighbours: 'dfe-statistical-neighbours-2025',
  releaseDates: 'release-dates',
  history: 'ofsted-inspections-2025-03',
  inYear: 'ofsted-in-year-2024-25',
  latest: 'judgements-2026-06',
} as const;

/** Folders under `data/published/` with an authority's own records, and whose they are by ONS code. */
export const localFolders: readonly { readonly folder: string; readonly authorityCode: string }[] =
  [{ folder: 'herefordshire', authorityCode: 'E06000019' }];

/** A publication as the records that come from it name it. */
export const asSource = ({
  id,
  title,
  publisher,
  publishedOn,
  url,
  licence,
}: Publication): Source => ({
  id,
  title,
  publisher,
  publishedOn,
  url,
  kind: 'statistics',
  licence,
  extentRead: 'every row',
});
