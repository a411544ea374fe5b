/**
 * Counts what comes from each of Herefordshire's sources from the published CSVs a second time, to
 * check the board. Imports nothing of the board, so that a mistake there cannot be repeated here.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';

const folder = resolve(import.meta.dirname, '../../public/data/published');

type Row = Readonly<Record<string, string>>;

const readRows = (file: string): Row[] =>
  Papa.parse<Row>(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;

const own = (name: string) => readRows(`herefordshire/${name}.csv`);

/** Every cell of Herefordshire's records that names the source on which its row rests. */
const named: readonly string[] = [
  ...['judgements', 'visits', 'improvement_areas', 'events', 'board_meetings', 'workforce_facts']
    .flatMap(own)
    .map((row) => row.source_id ?? ''),
  // Evidence without a date says only what was looked for.
  ...own('improvement_areas')
    .filter((row) => row.status_as_of !== '')
    .map((row) => row.evidence_source_id ?? ''),
];

export interface PublishedSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** As printed; empty where the source prints no date. */
  readonly publishedOn: string;
  /** How many facts come from it. */
  readonly facts: number;
  /** Of how many disagreements it is a part. */
  readonly disagreements: number;
}

/** Herefordshire's sources, in the order of their file. */
export const publishedSources: readonly PublishedSource[] = own('sources').map((row) => ({
  id: row.source_id ?? '',
  title: row.title ?? '',
  publisher: row.publisher ?? '',
  publishedOn: row.published_on ?? '',
  facts: named.filter((id) => id === row.source_id).length,
  disagreements: own('disagreements').filter(({ source_ids: ids = '' }) =>
    ids.split(';').includes(row.source_id ?? ''),
  ).length,
}));

/** Rows of every file that Herefordshire's board is made from, by its path. */
export function publishedRowCounts(): Record<string, number> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly file: string;
  }[];
  return Object.fromEntries(manifest.map(({ file }) => [file, readRows(file).length]));
}
