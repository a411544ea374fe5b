import type { Known } from '#src/core/model/known.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';

/** What has reporting years whose days of publication are listed. */
const datedContents = {
  workforce: 'workforce',
  'social-worker-counts': 'social-worker-counts',
} as const;
export type DatedContent = keyof typeof datedContents;

/** When one reporting year of the releases of a content became known. */
export interface ReleaseDate extends Known {
  readonly content: DatedContent;
  readonly year: number;
}

/** Every column of the file. */
export const releaseDateColumns = [
  'content',
  'reporting_year',
  'published_on',
  'how_sure',
] as const;

/** The project's own table of release dates. A date that was recalled and not re-read says so. */
export function readReleaseDates(
  file: string,
  bytes: Uint8Array,
  findings: Findings,
): ReleaseDate[] {
  const dates: ReleaseDate[] = [];
  const rowOf = new Map<string, number>();
  for (const row of readTable(file, bytes, releaseDateColumns, findings).rows) {
    const content = row.choice('content', datedContents);
    const year = row.numberIn('reporting_year', { min: 2000, max: 2100, whole: true });
    const knownOn = row.savedDate('published_on');
    const knownBy = row.choice('how_sure', {
      published: 'published',
      recalled: 'recalled',
    } as const);
    const key = `${content} ${year}`;
    const other = rowOf.get(key);
    if (other !== undefined) {
      row.fault('reporting_year', 'each year once', `${year}, as in row ${other}`);
    }
    rowOf.set(key, other ?? row.number);
    if (!row.isFaulty) dates.push({ content, year, knownOn, knownBy });
  }
  return dates;
}
