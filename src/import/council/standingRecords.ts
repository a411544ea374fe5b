import * as z from 'zod/mini';
import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { manifestFile } from '#src/import/files/readManifest.ts';
import type { AuthorityRegister } from '#src/import/national/authorityRegister.ts';
import type { Findings } from '#src/import/table/findings.ts';
import type { LocalFolder } from './localFolders.ts';

/** An inspection or a visit of a dataset, as far as it is needed to find it again. */
export interface StandingRecord {
  readonly id: string;
  readonly authorityCode: string;
  /** The framework of an inspection, or the kind of a visit. */
  readonly kind: string;
  readonly start: PartialDate;
  readonly isVisit: boolean;
  readonly sourceIds: readonly string[];
}

const common = {
  id: z.string(),
  authorityCode: z.string(),
  start: z.string(),
  sourceIds: z._default(z.array(z.string()), []),
};

/** What is needed of a board pack, whichever version of the format wrote it. */
const packRecords = z.object({
  inspections: z._default(z.array(z.object({ ...common, framework: z.string() })), []),
  visits: z._default(z.array(z.object({ ...common, kind: z.string() })), []),
});

type DatedRecord = Pick<Inspection, 'id' | 'authorityCode' | 'start' | 'sourceIds'>;

const recordOf = (
  { id, authorityCode, start, sourceIds }: DatedRecord,
  kind: string,
  isVisit: boolean,
): StandingRecord => ({ id, authorityCode, kind, start, isVisit, sourceIds });

/**
 * The inspections and visits of a dataset that was written before.
 *
 * @param files By path under `data/v1/`; none where there is no dataset yet.
 * @returns Also the packs that could not be read, whose records are not among them.
 */
export function standingRecords(files: ReadonlyMap<string, Uint8Array>): {
  readonly records: StandingRecord[];
  readonly unread: string[];
} {
  const records: StandingRecord[] = [];
  const unread: string[] = [];
  for (const [path, bytes] of files) {
    if (!path.endsWith('/board-pack.json')) continue;
    const pack = packRecords.safeParse(jsonOf(bytes));
    if (!pack.success) {
      unread.push(path);
      continue;
    }
    const { inspections, visits } = pack.data;
    records.push(
      ...inspections.map((one) => recordOf(one, one.framework, false)),
      ...visits.map((one) => recordOf(one, one.kind, true)),
    );
  }
  return { records, unread };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

interface Now {
  readonly register: AuthorityRegister;
  readonly inspections: readonly Inspection[];
  readonly visits: readonly Visit[];
  readonly publications: readonly ListedPublication[];
  readonly folders: readonly LocalFolder[];
}

/**
 * Faults each inspection and visit that stood before and that no file has now. It is found again by
 * its id, or by its authority, kind and first day, as a council's own record has an id of its own.
 */
export function faultRemoved(
  standing: readonly StandingRecord[],
  now: Now,
  findings: Findings,
): void {
  const { register, inspections, visits } = now;
  const latest = (code: string) => register.byOnsCode.get(code)?.code ?? code;
  const keyOf = ({ authorityCode, kind, start }: StandingRecord) =>
    `${latest(authorityCode)} ${kind} ${start}`;
  const records = [
    ...inspections.map((one) => recordOf(one, one.framework, false)),
    ...visits.map((one) => recordOf(one, one.kind, true)),
  ];
  const ids = new Set(records.map(({ id }) => id));
  const keys = new Set(records.map(keyOf));
  for (const record of standing) {
    if (ids.has(record.id) || keys.has(keyOf(record))) continue;
    const name = register.byOnsCode.get(record.authorityCode)?.shortName ?? record.authorityCode;
    const what = record.isVisit ? `${record.kind} visit to` : 'inspection of';
    findings.fault({
      file: fileOf(record, now),
      row: null,
      column: '',
      found: `no ${what} ${name}, ${formatDate(record.start)} (${record.id}), which the dataset has had so far`,
      wanted:
        'it: a newer list stands beside the older one under its own name, see --accept in --help; --remove-records confirms a true correction',
    });
  }
}

/** The file that told a record before, where it is still listed. */
function fileOf(
  { authorityCode, sourceIds, isVisit }: StandingRecord,
  { publications, folders }: Now,
): string {
  const listed = publications.find(({ id }) => sourceIds.includes(id));
  if (listed) return listed.file;
  const own = folders.find((folder) => folder.authorityCode === authorityCode);
  return own ? `${own.folder}/${isVisit ? 'visits' : 'judgements'}.csv` : manifestFile;
}
