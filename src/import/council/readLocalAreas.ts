import {
  type Area,
  type AreaEvidence,
  type AreaList,
  type AreaState,
  type AreaStatus,
  type ListedAs,
  type ListOwner,
  listedAsName,
} from '#src/core/model/area.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Kept } from '#src/core/model/kept.ts';
import type { Known } from '#src/core/model/known.ts';
import {
  comparePartialDates,
  firstDay,
  isKnownOn,
  isPartialDate,
  lastDay,
  laterOf,
  type PartialDate,
  precisionOf,
} from '#src/core/model/partialDate.ts';
import { limits } from '#src/core/schema/limits.ts';
import { lineageFaults } from '#src/core/schema/lineageFaults.ts';
import { type Findings, missingColumn, quoted } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedProseIn } from './datedProse.ts';
import { indicatorsIn } from './indicatorsIn.ts';
import { keptOf, stateAsOf } from './keptRecords.ts';
import { confidenceWords, type SourceLookup, sourceIdIn, sourceOf } from './localCells.ts';
import { planColumns, readAreaPlan } from './readAreaPlan.ts';
import { type Raisers, readRaiser } from './readRaiser.ts';

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

/**
 * Optional columns: the council's own plan, whose list an area is on, from when each part of a text is
 * known, which workforce indicators are on the same subject, and from when the board has it.
 */
export const optionalAreaColumns = [
  ...planColumns,
  'whose_list',
  'description_known_on',
  'evidence_known_on',
  'indicator_ids',
  'on_board_from',
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

type AreaRow = Row<(typeof improvementAreaColumns)[number] | (typeof optionalAreaColumns)[number]>;

/**
 * An authority's areas for improvement. Also faults: an area whose lineage makes no sense
 * (`lineageFaults`), raised by an inspection or visit that is not there (`readRaiser`), on the
 * council's own plan and on a list that only Ofsted's findings have, or with evidence from before
 * it was raised.
 *
 * @param raisers Inspections and visits by id. An area may also be raised by another review or the
 *   council's own plan, whose ids are free.
 */
export function readLocalAreas(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  raisers: Raisers,
  findings: Findings,
): Area[] {
  const table = readTable(file, bytes, improvementAreaColumns, findings, optionalAreaColumns);
  if (table.rows.length > limits.records) {
    const found = `${table.rows.length} areas`;
    findings.fault({ file, row: null, column: '', found, wanted: `at most ${limits.records}` });
    return [];
  }
  const dated = rowsByArea(table.rows);
  const faults = lineageFaults(dated.map(({ row }) => occurrenceOf(row)));
  const isSaid = table.columns.has('whose_list');
  if (!isSaid && table.rows.length > 0) noticeDefaultOwners(file, findings);
  const rowsById = new Map<string, number>();
  const unknownRaisers = new Set<string>();
  const areas: Area[] = [];
  for (const [index, { row, former }] of dated.entries()) {
    const id = row.ownId('area_id', rowsById);
    const all = [...former, row];
    const raisedOn = row.pastDate('raised_on');
    const said = all.map((one, at) => {
      const isFirst = at === 0;
      const sourceId = sourceIdIn(one, 'source_id', sources);
      const from = isFirst ? null : one.pastDateOrNull('plan_as_of');
      return {
        row: one,
        sourceId,
        from,
        read: readHistory(one, sources, sourceId, raisedOn, from),
      };
    });
    const histories = said.map((_, at) =>
      joinedHistory(said.slice(0, at + 1).flatMap(({ read }) => read)),
    );
    const onBoardFrom = all[0]?.dateOrNull('on_board_from') ?? null;
    const states = said.map(({ row: one, sourceId, from }, at) => ({
      from,
      isLeftOut: false,
      state: stateIn(one, raisedOn, sourceId, histories[at] ?? [], from ?? onBoardFrom),
    }));
    const { state, kept } = withoutRepeats(states, onBoardFrom);
    const { whoseList, raisedBy } = state;
    if (!isSaid && whoseList !== 'inspection' && whoseList !== 'visit' && !row.isFaulty) {
      if (!unknownRaisers.has(raisedBy)) {
        row.notice('raised_by', { outcome: 'list-assumed', reason: takenFor[whoseList] });
      }
      unknownRaisers.add(raisedBy);
    }
    const formerPlans = former.flatMap((one) => readAreaPlan(one, sources) ?? []);
    for (const { found, wanted } of faults.filter(({ area }) => area === index)) {
      row.fault('restated_in', wanted, quoted(found));
    }
    const { remark, remarkParts, quote, restatedIn, confidence, sourceId, ...begin } = state;
    const area: Area = {
      id,
      ...begin,
      history: histories.at(-1) ?? [],
      remark,
      ...(remarkParts && { remarkParts }),
      quote,
      restatedIn,
      confidence,
      sourceId,
      ...kept,
      plan: readAreaPlan(row, sources),
      ...(formerPlans.length > 0 && { formerPlans }),
    };
    if (!row.isFaulty && !former.some(({ isFaulty }) => isFaulty)) areas.push(area);
  }
  return areas;

  /**
   * What one row says of an area, but for its plan and the evidence.
   *
   * @param from When the board came to say so; `null` for from the beginning.
   */
  function stateIn(
    row: AreaRow,
    raisedOn: PartialDate,
    sourceId: string,
    history: readonly AreaEvidence[],
    from: PartialDate | null,
  ): AreaState {
    const { raisedBy, whoseList } = readRaiser(row, raisers, isSaid);
    return {
      raisedOn,
      raisedBy,
      whoseList,
      // What is said of a visit later does not move when an area that names it became known.
      ...areaKnown(raisedOn, raiserAsOf(raisers?.get(raisedBy), whoseList, from)),
      listedAs: row.choice('listed_as', listedAs),
      title: row.title('title'),
      ...datedProseIn(row, 'description', 'description', sources),
      theme: row.title('theme'),
      indicatorIds: indicatorsIn(row, 'indicator_ids'),
      list: readList(row, whoseList),
      ...(history.length === 0 ? datedProseIn(row, 'evidence', 'remark', sources) : { remark: '' }),
      quote: row.text('quote'),
      restatedIn: idsIn(row),
      confidence: row.choice('confidence', confidenceWords),
      sourceId,
    };
  }
}

/**
 * What raised an area, as it was said when a row of the area was written. A plan may name a visit that
 * the board has only later.
 *
 * @param from When the board came to say so; `null` for from the beginning.
 */
function raiserAsOf(
  raiser: (Known & Kept<Known>) | undefined,
  whoseList: ListOwner,
  from: PartialDate | null,
): Known | undefined {
  if (raiser === undefined) return undefined;
  const { onBoardFrom } = raiser;
  const isOfsteds = whoseList === 'inspection' || whoseList === 'visit';
  const day = from === null ? '' : lastDay(from);
  if (!isOfsteds && onBoardFrom !== undefined && !isKnownOn(onBoardFrom, day)) return undefined;
  return stateAsOf<Known>(raiser, day);
}

interface DatedState {
  readonly state: AreaState;
  readonly from: PartialDate | null;
  readonly isLeftOut: boolean;
}

/** What an area says now, and what it said before where that was anything else than its plan or evidence. */
function withoutRepeats(
  states: readonly DatedState[],
  onBoardFrom: PartialDate | null,
): { readonly state: AreaState; readonly kept: Kept<AreaState> } {
  const isRepeat = (one: DatedState, at: number) =>
    JSON.stringify(states[at - 1]?.state) === JSON.stringify(one.state);
  const [first, ...later] = states.filter((one, at) => !isRepeat(one, at));
  const latest = later.at(-1) ?? first;
  if (first === undefined || latest === undefined) throw new RangeError('an area without rows');
  return { state: latest.state, kept: keptOf([{ ...first, from: onBoardFrom }, ...later]) };
}

/** A row that says what holds, and those that say of the same area what held before, oldest first. */
interface DatedRows {
  readonly row: AreaRow;
  readonly former: readonly AreaRow[];
}

/**
 * The rows of each area. One that changed has a row for each date on which its plan did: they have the
 * same beginning, and a `plan_as_of` of its own each. Any other row with the same id is a second area
 * by mistake, and left to be found as one.
 */
function rowsByArea(rows: readonly AreaRow[]): DatedRows[] {
  const byId = new Map<string, AreaRow[]>();
  for (const row of rows) {
    const id = row.text('area_id');
    byId.set(id, [...(byId.get(id) ?? []), row]);
  }
  return [...byId.values()].flatMap((own): DatedRows[] => {
    const days = own.map((row) => row.text('plan_as_of').trim());
    const begins = new Set(own.map((row) => `${row.text('raised_on')} ${row.text('raised_by')}`));
    const isHistory = new Set(days).size === own.length && !days.includes('') && begins.size === 1;
    if (own.length === 1 || !isHistory) return own.map((row) => ({ row, former: [] }));
    const inOrder = own.toSorted((a, b) => compareText(a.text('plan_as_of'), b.text('plan_as_of')));
    const row = inOrder.at(-1) as AreaRow;
    const titled = inOrder.find((one) => one.text('title').trim() !== row.text('title').trim());
    titled?.notice('title', {
      outcome: 'looks-mistyped',
      reason: `Another title than in row ${row.number}, of a later date of the same area: is it another area?`,
    });
    return [{ row, former: inOrder.slice(0, -1) }];
  });
}

/** Rows of later dates repeat what was said before: each reading counts once. */
function joinedHistory(all: readonly AreaEvidence[]): AreaEvidence[] {
  const once = new Map(all.toReversed().map((one) => [`${one.on} ${one.status} ${one.text}`, one]));
  return [...once.values()].toReversed().toSorted((a, b) => comparePartialDates(a.on, b.on));
}

const takenFor = {
  'council-plan': 'No inspection or visit on record: taken for the council’s own plan',
  'other-review': 'No inspection or visit on record: taken for another review, not for Ofsted',
} as const;

function noticeDefaultOwners(file: string, findings: Findings): void {
  findings.notice(
    missingColumn(
      file,
      'whose_list',
      'an area raised by an inspection or a visit on record counts as on Ofsted’s list, one listed as plan_priority as on the council’s own plan, any other as on another review’s. A plan’s actions need the column: they are the council’s also where they answer to an inspection',
    ),
  );
}

/** On a plan there are no visits: it is in force, the one before, or older. */
function readList(row: AreaRow, whoseList: ListOwner): AreaList {
  const list = row.choice('list_currency', lists);
  if (whoseList === 'council-plan' && (list === 'latest-visit' || list === 'earlier-visits')) {
    row.fault(
      'list_currency',
      'current, previous or historical, for an area of the council’s plan',
    );
  }
  return list;
}

/** The later areas that a row names, with `;` between their ids. */
const idsIn = (row: AreaRow): string[] => {
  const cell = row.text('restated_in');
  return cell === '' ? [] : cell.split(';');
};

const occurrenceOf = (row: AreaRow) => {
  const raisedOn = row.text('raised_on');
  return {
    id: row.text('area_id'),
    // A cell that is no date is a fault of its own.
    raisedOn: isPartialDate(raisedOn) ? raisedOn : null,
    restatedIn: idsIn(row),
  };
};

/** An area is not known before the report or letter that raises it. */
function areaKnown(raisedOn: PartialDate, raiser: Known | undefined): Known {
  if (raiser !== undefined && laterOf(raiser.knownOn, raisedOn) === raiser.knownOn) {
    return { knownOn: raiser.knownOn, knownBy: raiser.knownBy };
  }
  const knownBy = precisionOf(raisedOn) === 'day' ? 'published' : 'happened';
  return { knownOn: raisedOn, knownBy };
}

/** @param from Of a row that changes what was said before: what it says was not known earlier. */
function readHistory(
  row: AreaRow,
  sources: SourceLookup,
  ownSourceId: string,
  raisedOn: PartialDate,
  from: PartialDate | null,
): AreaEvidence[] {
  const status = row.choice('status_latest', statuses);
  const named = row.text('evidence_source_id');
  const sourceId = named === '' ? ownSourceId : sourceIdIn(row, 'evidence_source_id', sources);
  if (status === 'not-stated') {
    if (row.text('status_as_of') !== '') row.fault('status_as_of', 'an empty cell for not_stated');
    return [];
  }
  const on = row.pastDate('status_as_of');
  if (!row.isFaulty && lastDay(on) < firstDay(raisedOn)) {
    row.fault('status_as_of', `a date not before the area was raised on ${raisedOn}`);
  }
  const isPublished = sourceOf(row, sourceId, sources)?.publishedOn === on;
  const known: Known =
    from !== null && lastDay(from) > lastDay(on)
      ? { knownOn: from, knownBy: 'compiled' }
      : { knownOn: on, knownBy: isPublished ? 'published' : 'happened' };
  row.filled('evidence');
  const text = datedProseIn(row, 'evidence', 'text', sources);
  return [{ status, on, ...known, ...text, sourceId }];
}
