import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareInspections, compareVisits } from '#src/core/model/inspection.ts';
import type { Kept } from '#src/core/model/kept.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';

/**
 * A board as its records were said at the end of a day: what was put on it later, or was left out by
 * then, is not among them, and what changed since says again what it said then. When a record became
 * known is not looked at (`asKnownOn`).
 */
export function boardOn(pack: BoardPack, asAt: Day): BoardPack {
  const said = <Rec extends Kept<object>>(
    records: readonly Rec[],
    ...apart: readonly (keyof Rec)[]
  ): Rec[] => records.flatMap((record) => asSaidOn(record, apart, asAt) ?? []);
  const { formerCoverage: _, ...rest } = pack;
  return {
    ...rest,
    ...coverageOn(pack, asAt),
    // Their order is that of when they began, which may have been said otherwise.
    inspections: said(pack.inspections, 'id', 'authorityCode').toSorted(compareInspections),
    visits: said(pack.visits, 'id', 'authorityCode').toSorted(compareVisits),
    areas: said(pack.areas, 'id', 'history', 'plan', 'formerPlans'),
    events: said(pack.events, 'id'),
    meetings: said(pack.meetings, 'id'),
    facts: said(pack.facts, 'id'),
    sources: said(pack.sources, 'id'),
    disagreements: said(pack.disagreements, 'id'),
    notClaimed: said(pack.notClaimed, 'id'),
    commentary: said(pack.commentary, 'id'),
    ...(pack.measures && {
      measures: said(
        pack.measures,
        'id',
        'values',
        'targets',
        'trajectory',
        'recalculations',
        'commentary',
        'actionIds',
      ),
    }),
  };
}

/**
 * A record as it was said at the end of a day.
 *
 * @param apart Its fields that are no part of what is said at one time, such as its id.
 * @returns `null` where the board did not have it.
 */
function asSaidOn<Rec extends Kept<object>>(
  record: Rec,
  apart: readonly (keyof Rec)[],
  asAt: Day,
): Rec | null {
  const { onBoardFrom, isLeftOut, formerStates } = record;
  if (onBoardFrom !== undefined && !isKnownOn(onBoardFrom, asAt)) return null;
  const index = formerStates?.findIndex(({ until }) => !isKnownOn(until, asAt)) ?? -1;
  const then = formerStates?.[index];
  if (then === undefined) return isLeftOut ? null : record;
  if (then.isLeftOut) return null;
  const { until: _, ...state } = then;
  const before = formerStates?.slice(0, index) ?? [];
  const fixed = Object.fromEntries(
    apart.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]])),
  );
  return {
    ...fixed,
    ...state,
    ...(onBoardFrom !== undefined && { onBoardFrom }),
    ...(before.length > 0 && { formerStates: before }),
  } as unknown as Rec;
}

/** What the board covered, as it said on a day. */
function coverageOn(
  { coverage, formerCoverage = [] }: BoardPack,
  asAt: Day,
): Pick<BoardPack, 'coverage' | 'formerCoverage'> {
  const then = formerCoverage.find(({ until }) => !isKnownOn(until, asAt));
  const before = formerCoverage.filter(({ until }) => isKnownOn(until, asAt));
  return {
    coverage: then?.coverage ?? coverage,
    ...(before.length > 0 && { formerCoverage: before }),
  };
}
