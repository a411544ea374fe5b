import type { PartialDate } from './partialDate.ts';
import type { Source } from './source.ts';

/** What a published file holds: it says how the file is read, and what it is used for. */
export const publicationContents = [
  'workforce',
  'social-worker-counts',
  'statistical-neighbours',
  'release-dates',
  'inspection-history',
  'inspections-in-year',
  'latest-judgements',
  'inspection-overview',
  'own-records',
] as const;

export type PublicationContent = (typeof publicationContents)[number];

/** A published file as it was used. */
export interface Publication {
  readonly id: string;
  readonly content: PublicationContent;
  readonly publisher: string;
  readonly title: string;
  readonly publishedOn: PartialDate | null;
  readonly licence: string;
  /** Where it was published, https; `null` where not known. */
  readonly url: string | null;
  /** Path under `data/published/`. */
  readonly file: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly note: string;
}

/** A publication as `manifest.json` lists it. */
export interface ListedPublication extends Publication {
  /** Whose records it holds, where they are an authority's own; left out for all other contents. */
  readonly authorityCode?: string | undefined;
}

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

/** A published file as it was read. */
export interface UsedPublication extends Publication {
  /** Rows below the header. */
  readonly rows: number;
  /** Whose own records it holds; `null` for a publication on every authority. */
  readonly authorityCode: string | null;
}

/** A row of a published file that was left out or read with care, and why. */
export interface Notice {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly found: string;
  readonly reason: string;
}

/** `dataset.json`: what the dataset was made from. */
export interface DatasetFile {
  readonly schemaVersion: 1;
  /** First 12 hex digits of the SHA-256 over the published files: same input, same version. */
  readonly version: string;
  /** The latest day on which anything in the dataset was published. */
  readonly dataDate: PartialDate;
  readonly publications: readonly UsedPublication[];
  readonly notices: readonly Notice[];
}
