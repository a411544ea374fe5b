import { type Action, statesOf } from '#src/core/model/action.ts';
import type { Area, AreaList, AreaPlan } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import type { Known } from '#src/core/model/known.ts';
import { type Day, isKnownOn, lastDay } from '#src/core/model/partialDate.ts';
import type { Source } from '#src/core/model/source.ts';
import { actionsAsKnownOn, decisionsAsKnownOn } from './actionsAsKnownOn.ts';
import { boardOn } from './boardOn.ts';
import { compareByKnownDate, inspectionCycleOf } from './inspectionCycle.ts';
import { measuresAsKnownOn } from './measuresAsKnownOn.ts';
import { isOnPlan } from './raisedBy.ts';
import { textKnownOn } from './textKnownOn.ts';

/**
 * The whole board that a view was made from, and its day: a still earlier day is read from the whole, as
 * the view has nothing of what was left out by its own day.
 */
const originOf = new WeakMap<BoardPack, { readonly whole: BoardPack; readonly asAt: Day }>();

/**
 * The board as it was known at the end of one day: records are as they were said then (`boardOn`),
 * those that became known later are left out,
 * so is later evidence on an area, and areas are read onto the lists as they then stood. Texts on
 * what was known lose the parts that became known later (`textKnownOn`).
 *
 * Sources stay, as they say where a statement comes from and not when it was made; one published
 * later is called by its publisher and date, because its headline may tell what came after. A
 * source without a date is no older than the last thing that it tells, unless the board is known to have had it.
 */
export function asKnownOn(board: BoardPack, asAt: Day): BoardPack {
  const origin = originOf.get(board);
  if (origin) return asKnownOn(origin.whole, asAt < origin.asAt ? asAt : origin.asAt);
  const pack = boardOn(board, asAt);
  const until = lastKnownDay(pack);
  const lastTold = lastCitedOn(pack);
  const known = <T extends Known>(records: readonly T[]) =>
    records.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  const writtenBy = (source: Source): Day => {
    if (source.publishedOn !== null) return lastDay(source.publishedOn);
    return wasOnBoardBefore(source) ? asAt : (lastTold.get(source.id) ?? until);
  };

  const inspections = known(pack.inspections).map((inspection) => ({
    ...inspection,
    judgements: inspection.judgements.map((one) => textKnownOn(one, 'note', asAt)),
  }));
  const visits = known(pack.visits).map((one) => textKnownOn(one, 'note', asAt));
  const areas = known(pack.areas);
  const meetings = known(pack.meetings).map((one) => textKnownOn(one, 'note', asAt));
  const idsOf = (records: readonly { readonly id: string }[]) =>
    new Set(records.map(({ id }) => id));
  const areaIds = idsOf(areas);
  const meetingIds = idsOf(meetings);
  const decisions =
    pack.decisions && decisionsAsKnownOn(pack.decisions, asAt, { meetings: meetingIds });
  const measureIds = idsOf(measuresAsKnownOn(pack, asAt, []).measures ?? []);
  const { actions } = actionsAsKnownOn(pack, asAt, {
    areas: areaIds,
    measures: measureIds,
    meetings: meetingIds,
  });
  const { measures: _measures, actions: _actions, ...rest } = pack;
  const view: BoardPack = {
    ...rest,
    inspections,
    visits,
    events: known(pack.events).map((one) => ({
      ...textKnownOn(one, 'description', asAt),
      meetingId: one.meetingId !== null && meetingIds.has(one.meetingId) ? one.meetingId : null,
    })),
    meetings,
    facts: known(pack.facts).map((one) => textKnownOn(one, 'note', asAt)),
    areas: areas.map((area) => ({
      ...textKnownOn(textKnownOn(withoutPlans(area), 'description', asAt), 'remark', asAt),
      list: isOnPlan(area)
        ? planListOf(area, pack, asAt)
        : inspectionListOf(area, inspections, visits),
      history: evidenceKnownOn(area, asAt),
      restatedIn: area.restatedIn.filter((id) => areaIds.has(id)),
      ...plansKnownOn(area, asAt),
    })),
    commentary: known(pack.commentary),
    ...(decisions && { decisions }),
    ...(actions && { actions }),
    ...measuresAsKnownOn(pack, asAt, [...areas, ...(decisions ?? []), ...(actions ?? [])]),
    ...recordsSaidOtherwise(pack, asAt),
    disagreements: known(pack.disagreements),
    notClaimed: known(pack.notClaimed),
    sources: pack.sources.map((source) =>
      writtenBy(source) > asAt ? { ...source, title: laterTitle, isLater: true } : source,
    ),
  };
  originOf.set(view, { whole: board, asAt });
  return view;
}

/** Of a source as it was said on a day (`boardOn`): the board came to have it, or had it said otherwise, by that day. */
const wasOnBoardBefore = ({ onBoardFrom, formerStates = [] }: Source): boolean =>
  onBoardFrom !== undefined || formerStates.length > 0;

/** The evidence as it was known: not what was withdrawn by then. */
const evidenceKnownOn = ({ history }: Area, asAt: Day): Area['history'] =>
  history.flatMap(({ withdrawn, ...entry }) =>
    isKnownOn(entry.knownOn, asAt) && !(withdrawn && isKnownOn(withdrawn.knownOn, asAt))
      ? [textKnownOn(entry, 'text', asAt)]
      : [],
  );

const withoutPlans = ({ formerPlans: _, ...area }: Area): Area => area;

/** The plan as it was known, and those that it took the place of. */
function plansKnownOn(
  { plan, formerPlans = [] }: Area,
  asAt: Day,
): Pick<Area, 'plan' | 'formerPlans'> {
  const all: readonly AreaPlan[] = [...formerPlans, ...(plan ? [plan] : [])];
  const known = all.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  return {
    plan: known.at(-1) ?? null,
    ...(known.length > 1 && { formerPlans: known.slice(0, -1) }),
  };
}

/** What was recorded by a day, and by then was said otherwise or had no place. */
const recordsSaidOtherwise = (
  { planConflicts, setAside }: BoardPack,
  asAt: Day,
): Pick<BoardPack, 'planConflicts' | 'setAside'> => ({
  ...(planConflicts && {
    planConflicts: planConflicts.filter(
      ({ recordedOn, plannedOn }) => recordedOn <= asAt && isKnownOn(plannedOn, asAt),
    ),
  }),
  ...(setAside && { setAside: setAside.filter(({ recordedOn }) => recordedOn <= asAt) }),
});

/** In place of a headline; `sourceName` calls such a source by its publisher and date. */
const laterTitle = '[Published after the day of this view]';

/** Every dated record of a pack, evidence on areas too. */
const recordsOf = ({
  actions = [],
  inspections,
  visits,
  areas,
  events,
  meetings,
  facts,
  measures,
}: BoardPack) =>
  [
    inspections,
    visits,
    areas,
    areas.flatMap(({ history }) => history),
    events,
    meetings,
    facts,
    (measures ?? []).flatMap(({ sourceId, values }) =>
      values.map(({ knownOn }) => ({ knownOn, sourceId })),
    ),
    actions.flatMap((action) => citedBy(action)),
  ].flat();

/** Each state of an action with the plan that it stands in, and what shows it done with its own source. */
const citedBy = (action: Action) =>
  statesOf(action).flatMap(({ knownOn, completion }) => {
    const shown = completion?.evidence?.sourceId;
    return [
      { knownOn, sourceId: action.sourceId },
      ...(shown === undefined ? [] : [{ knownOn, sourceId: shown }]),
    ];
  });

/** By the id of a source the last day on which a record that names it became known. */
function lastCitedOn(pack: BoardPack): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const record of recordsOf(pack)) {
    const day = lastDay(record.knownOn);
    const judged = 'judgements' in record ? record.judgements.map(({ sourceId }) => sourceId) : [];
    const named = 'sourceIds' in record ? record.sourceIds : [record.sourceId];
    for (const id of [...named, ...judged]) {
      if (day > (days.get(id) ?? '')) days.set(id, day);
    }
  }
  return days;
}

/** The last day on which any record of the pack became known. */
function lastKnownDay(pack: BoardPack): Day {
  const days = recordsOf(pack).map(({ knownOn }) => lastDay(knownOn));
  return days.toSorted().at(-1) ?? '0000-01-01';
}

/**
 * The list on which an area of Ofsted's or another review's stands, given the inspections and visits
 * that are known. An area of a visit or review belongs to the time between two inspections.
 */
export function inspectionListOf(
  area: Area,
  inspections: readonly Inspection[],
  visits: readonly Visit[],
): AreaList {
  const inOrder = inspections.toSorted(compareByKnownDate);
  const latest = inOrder.length - 1;
  const { since, isOfInspection } = inspectionCycleOf(area, inOrder);

  if (isOfInspection) {
    if (since === latest) return 'current';
    return since === latest - 1 ? 'previous' : 'historical';
  }
  if (since < latest - 1) return 'historical';
  const latestVisit = visits.toSorted(compareByKnownDate).at(-1);
  return latestVisit === undefined || compareByKnownDate(area, latestVisit) >= 0
    ? 'latest-visit'
    : 'earlier-visits';
}

/**
 * Where an area of the council's own plan stood on a day. A plan that its file has in force is so
 * from the day on which it was known. One that is no longer was in force until an inspection or a
 * later plan took its place, and is what the file says of it once all of them are known.
 *
 * @param pack With all records, also those that became known after the day.
 */
export function planListOf(
  area: Area,
  { areas, inspections }: Pick<BoardPack, 'areas' | 'inspections'>,
  asAt: Day,
): AreaList {
  if (area.list === 'current') return 'current';
  const laterPlans = areas.filter(
    (one) => isOnPlan(one) && one.raisedBy !== area.raisedBy && compareByKnownDate(one, area) > 0,
  );
  const firstOfPlan = new Map(
    laterPlans.toSorted((a, b) => compareByKnownDate(b, a)).map((one) => [one.raisedBy, one]),
  );
  const replaced: readonly Known[] = [
    ...inspections.filter((one) => compareByKnownDate(one, area) > 0),
    ...firstOfPlan.values(),
  ];
  const known = replaced.filter(({ knownOn }) => isKnownOn(knownOn, asAt)).length;
  if (known === replaced.length) return area.list;
  return known === 0 ? 'current' : 'previous';
}

/**
 * An indicator as it was known at the end of one day: later years are left out, and caveats on
 * one. The values of the years that remain are today's, as later releases restated them.
 */
export function indicatorAsKnownOn(file: IndicatorFile, asAt: Day): IndicatorFile {
  const firstUnknown = file.periods.findIndex(({ knownOn }) => !isKnownOn(knownOn, asAt));
  const count = firstUnknown === -1 ? file.periods.length : firstUnknown;
  const cut = (figures: IndicatorFile['figures']) =>
    Object.fromEntries(Object.entries(figures).map(([code, own]) => [code, own.slice(0, count)]));
  const latest = file.periods[count - 1]?.year ?? 0;
  return {
    ...file,
    releaseCaveats: file.releaseCaveats.filter(({ year }) => year === null || year <= latest),
    // What came next was announced only later.
    nextDue: count === file.periods.length ? file.nextDue : null,
    periods: file.periods.slice(0, count),
    figures: cut(file.figures),
    parts: file.parts.map((part) => ({ ...part, figures: cut(part.figures) })),
  };
}
