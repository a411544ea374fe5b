import Papa from 'papaparse';
import type { PublicationContent } from '#src/core/model/datasetFile.ts';
import {
  asPrinted,
  type PublisherHeadings,
  workforceHeadings,
} from '#src/import/table/publisherHeadings.ts';
import { historyColumns } from './readInspectionHistory.ts';
import { inYearColumns } from './readInYearInspections.ts';
import { listColumns, overviewColumns } from './readLatestJudgements.ts';
import { neighbourColumns } from './readNeighbours.ts';
import { releaseDateColumns } from './readReleaseDates.ts';
import { countColumns } from './readSocialWorkerCounts.ts';
import { workforceFileColumns } from './readWorkforce.ts';

/** What a national file may hold. */
export type NationalContent = Exclude<PublicationContent, 'own-records'>;

const present = (columns: Readonly<Record<string, string | null>>): string[] =>
  Object.values(columns).flatMap((column) => column ?? []);

/** The headings by which each content is known. */
const headingsOf: Readonly<Record<NationalContent, readonly string[]>> = {
  workforce: workforceFileColumns,
  'social-worker-counts': countColumns,
  'statistical-neighbours': neighbourColumns,
  'release-dates': releaseDateColumns,
  'inspection-history': historyColumns,
  'inspections-in-year': inYearColumns,
  'latest-judgements': present(listColumns),
  'inspection-overview': present(overviewColumns),
};

const publisherOf = (content: NationalContent): PublisherHeadings =>
  content === 'workforce' ? workforceHeadings : asPrinted;

/** Of the headings of a content, as many must be there for a file to be taken for one of it. */
const enough = 0.75;

/**
 * What a national file holds, by its headings and not by its name. A file with most of the headings
 * is of that content too, so that its reader can name the one that differs.
 *
 * @returns `null` for a file with the headings of none.
 */
export function recogniseContent(bytes: Uint8Array): NationalContent | null {
  const text = new TextDecoder().decode(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', preview: 10 });
  const shares = (Object.keys(headingsOf) as NationalContent[]).map((content) => {
    const { columnFor } = publisherOf(content);
    const rows = data.map((cells) => new Set(cells.map(columnFor)));
    const wanted = headingsOf[content];
    const found = rows.map((row) => wanted.filter((column) => row.has(column)).length);
    return { content, share: Math.max(0, ...found) / wanted.length };
  });
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  return best !== undefined && best.share >= enough ? best.content : null;
}
