import type { IndicatorId } from './indicator.ts';
import type { NoticeOutcome } from './noticeOutcome.ts';
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

/** Whether there may be several files of it, each a list of inspections of every authority. */
export const isListOfInspections = (content: PublicationContent): boolean =>
  listsOfInspections.includes(content);

const listsOfInspections: readonly PublicationContent[] = [
  'inspection-history',
  'inspections-in-year',
  'latest-judgements',
  'inspection-overview',
];

/** The time that a file covers, both ends included. */
export interface Coverage {
  /** `null` where it has no beginning of its own, as a list of what is latest. */
  readonly from: PartialDate | null;
  readonly to: PartialDate;
}

/** A release that its publisher has made since, and that is not among the files. */
export interface NewerRelease {
  readonly title: string;
  /** `null` where the day of publication was not read. */
  readonly publishedOn: PartialDate | null;
  /** The date that its files bear; `null` where none was read. */
  readonly stampedOn: PartialDate | null;
  /** Why it is not among the files, as a clause. */
  readonly reason: string;
}

/** What must be known before figures of a release are compared. */
export interface ReleaseCaveat {
  readonly text: string;
  /** The reporting year that it is about, before which it does not hold; `null` for every year. */
  readonly year: number | null;
  /** The indicators that it is about; left out where it is about all that come from the release. */
  readonly indicators?: readonly IndicatorId[] | undefined;
}

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
  /** Left out where nothing need be said of it: a file of figures names its years itself. */
  readonly covers?: Coverage | undefined;
  /** When the publisher's next release is due; left out where it is not announced. */
  readonly nextDue?: PartialDate | undefined;
  readonly newerRelease?: NewerRelease | undefined;
  readonly caveats?: readonly ReleaseCaveat[] | undefined;
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
  /** What it gives to the inspections of every authority; left out for all other contents. */
  readonly inspections?: InspectionsGiven | undefined;
}

/** How many inspections of every authority come from one file. */
export interface InspectionsGiven {
  /** Whose grades are from it. */
  readonly graded: number;
  /** Whose date of publication is from it. */
  readonly dated: number;
  /** Whose grades are from it, and of which no file gives a date of publication. */
  readonly undated: number;
}

/** A row of a published file that was left out or read with care, and why. */
export interface Notice {
  readonly file: string;
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly column: string;
  readonly found: string;
  /** What the row is about, by its name; empty where it is about the file. */
  readonly subject: string;
  /** The authority that it is about; `null` for none. */
  readonly authorityCode: string | null;
  /** What was done with it. */
  readonly outcome: NoticeOutcome;
  /** The same in words, and why. */
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
