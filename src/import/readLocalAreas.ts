import {
  type Area,
  type AreaEvidence,
  type AreaList,
  type AreaStatus,
  type ListedAs,
  listedAsName,
} from '#src/domain/area.ts';
import type { Known } from '#src/domain/known.ts';
import { isPartialDate, laterOf, type PartialDate, precisionOf } from '#src/domain/partialDate.ts';
import { limits } from '#src/schema/limits.ts';
import { lineageFaults } from '#src/schema/lineageFaults.ts';
import { type Findings, quoted } from './findings.ts';
import { confidenceWords, type SourceLookup, sourceIdIn } from './localCells.ts';
import { nationalRecordId } from './nationalInspection.ts';
import { planColumns, readAreaPlan } from './readAreaPlan.ts';
import { readTable } from './readTable.ts';
import type { Row } from './row.ts';
import { filledProseIn, proseIn } from './sourceMarks.ts';

export const improvementAreaColumns = [
  'area_id',
  'raised_on',
  'raised_by',
  'listed_as',
  'title',
  'description',
  'theme',
  'status_latest',
  'status_as_of',
  'list_currency',
  'evidence',
  'quote',
  'restated_in',
  'confidence',
  'source_id',
  'evidence_source_id',
] as const;

const listedAs = Object.fromEntries(
  (Object.keys(listedAsName) as ListedAs[]).map((word) => [word, word]),
);
const statuses: Readonly<Record<string, AreaStatus>> = {
  open: 'open',
  in_progress: 'in-progress',
  addressed: 'addressed',
  closed: 'closed',
  not_stated: 'not-stated',
};
const lists: Readonly<Record<string, AreaList>> = {
  current: 'current',
  recent_visit: 'latest-visit',
  earlier_visits: 'earlier-visits',
  // As Herefordshire's file has it.
  visits_2023_to_feb_2025: 'earlier-visits',
  previous: 'previous',
  historical: 'historical',
};

type AreaRow = Row<(typeof improvementAreaColumns)[number]>;

/**
 * An authority's areas for improvement. Also faults: an area whose lineage makes no sense
 * (`lineageFaults`), or raised by an inspection or visit that is not there.
 *
 * @param raisers Inspections and visits by id. An area may also be raised by another review, whose
 *   id begins otherwise than theirs do.
 */
export function readLocalAreas(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  raisers: ReadonlyMap<string, Known>,
  findings: Findings,
): Area[] {
  const table = readTable(file, bytes, improvementAreaColumns, findings, planColumns);
  if (table.rows.length > limits.records) {
    const found = `${table.rows.length} areas`;
    findings.fault({ file, row: null, column: '', found, wanted: `at most ${limits.records}` });
    return [];
  }
  const faults = lineageFaults(table.rows.map(tellingOf));
  const seen = new Set<string>();
  const areas: Area[] = [];
  for (const [index, row] of table.rows.entries()) {
    const id = row.id('area_id');
    if (seen.has(id)) row.fault('area_id', 'an id of its own');
    seen.add(id);
    const raisedOn = row.date('raised_on');
    const raisedBy = raiserOf(row, raisers);
    const sourceId = sourceIdIn(row, 'source_id', sources);
    const history = readHistory(row, sources, sourceId);
    for (const { found, wanted } of faults.filter(({ area }) => area === index)) {
      row.fault('restated_in', wanted, quoted(found));
    }
    const area: Area = {
      id,
      raisedOn,
      raisedBy,
      ...areaKnown(raisedOn, raisers.get(raisedBy)),
      listedAs: row.choice('listed_as', listedAs),
      title: row.title('title'),
      description: proseIn(row, 'description', sources),
      theme: row.title('theme'),
      list: row.choice('list_currency', lists),
      history,
      remark: history.length === 0 ? proseIn(row, 'evidence', sources) : '',
      quote: row.text('quote'),
      restatedIn: idsIn(row),
      confidence: row.choice('confidence', confidenceWords),
      sourceId,
      plan: readAreaPlan(row, sources),
    };
    if (!row.isFaulty) areas.push(area);
  }
  return areas;
}

/** The later areas that a row names, with `;` between their ids. */
const idsIn = (row: AreaRow): string[] => {
  const cell = row.text('restated_in');
  return cell === '' ? [] : cell.split(';');
};

const tellingOf = (row: AreaRow) => {
  const raisedOn = row.text('raised_on');
  return {
    id: row.text('area_id'),
    // A cell that is no date is a fault of its own.
    raisedOn: isPartialDate(raisedOn) ? raisedOn : null,
    restatedIn: idsIn(row),
  };
};

const beginning = (id: string) => /^[A-Za-z]+/.exec(id)?.[0];

/** Another word is another review, unless it looks like an id of these that was mistyped. */
function raiserOf(row: AreaRow, raisers: ReadonlyMap<string, Known>): string {
  const id = row.id('raised_by');
  // Whether a national one is there, is known when those are joined.
  if (raisers.has(id) || nationalRecordId.test(id)) return id;
  const letters = beginning(id);
  if (letters && [...raisers.keys()].some((one) => beginning(one) === letters)) {
    row.fault('raised_by', 'the id of an inspection or a visit');
  }
  return id;
}

/** An area is not known before the report or letter that raises it. */
function areaKnown(raisedOn: PartialDate, raiser: Known | undefined): Known {
  if (raiser !== undefined && laterOf(raiser.knownOn, raisedOn) === raiser.knownOn) {
    return { knownOn: raiser.knownOn, knownBy: raiser.knownBy };
  }
  const knownBy = precisionOf(raisedOn) === 'day' ? 'published' : 'happened';
  return { knownOn: raisedOn, knownBy };
}

function readHistory(row: AreaRow, sources: SourceLookup, ownSourceId: string): AreaEvidence[] {
  const status = row.choice('status_latest', statuses);
  const named = row.text('evidence_source_id');
  const sourceId = named === '' ? ownSourceId : sourceIdIn(row, 'evidence_source_id', sources);
  if (status === 'not-stated') {
    if (row.text('status_as_of') !== '') row.fault('status_as_of', 'an empty cell for not_stated');
    return [];
  }
  const on = row.date('status_as_of');
  const isPublished = sources.get(sourceId)?.publishedOn === on;
  const knownBy = isPublished ? 'published' : 'happened';
  return [
    { status, on, knownOn: on, knownBy, text: filledProseIn(row, 'evidence', sources), sourceId },
  ];
}
