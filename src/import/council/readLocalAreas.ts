import {
  type Area,
  type AreaEvidence,
  type AreaList,
  type AreaState,
  type ListedAs,
  type ListOwner,
  listedAsName,
} from '#src/core/model/area.ts';
import type { Kept } from '#src/core/model/kept.ts';
import type { Known } from '#src/core/model/known.ts';
import {
  isKnownOn,
  lastDay,
  laterOf,
  type PartialDate,
  precisionOf,
} from '#src/core/model/partialDate.ts';
import { limits } from '#src/core/schema/limits.ts';
import { lineageFaults } from '#src/core/schema/lineageFaults.ts';
import { type Findings, missingColumn, quoted } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import { joinedHistory, readHistory } from './areaHistory.ts';
import {
  type AreaRow,
  idsIn,
  improvementAreaColumns,
  occurrenceOf,
  optionalAreaColumns,
  rowsByArea,
} from './areaRows.ts';
import { datedProseIn } from './datedProse.ts';
import { indicatorsIn } from './indicatorsIn.ts';
import { keptOf, stateAsOf } from './keptRecords.ts';
import { confidenceWords, type SourceLookup, sourceIdIn } from './localCells.ts';
import { readAreaPlan } from './readAreaPlan.ts';
import { type Raisers, readRaiser } from './readRaiser.ts';

const listedAs = Object.fromEntries(
  (Object.keys(listedAsName) as ListedAs[]).map((word) => [word, word]),
);
const lists: Readonly<Record<string, AreaList>> = {
  current: 'current',
  recent_visit: 'latest-visit',
  earlier_visits: 'earlier-visits',
  // As Herefordshire's file has it.
  visits_2023_to_feb_2025: 'earlier-visits',
  previous: 'previous',
  historical: 'historical',
};

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

/** An area is not known before the report or letter that raises it. */
function areaKnown(raisedOn: PartialDate, raiser: Known | undefined): Known {
  if (raiser !== undefined && laterOf(raiser.knownOn, raisedOn) === raiser.knownOn) {
    return { knownOn: raiser.knownOn, knownBy: raiser.knownBy };
  }
  const knownBy = precisionOf(raisedOn) === 'day' ? 'published' : 'happened';
  return { knownOn: raisedOn, knownBy };
}
