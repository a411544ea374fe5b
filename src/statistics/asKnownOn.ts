import type { Area, AreaList } from '#src/domain/area.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { IndicatorFile } from '#src/domain/indicator.ts';
import type { Inspection, Visit } from '#src/domain/inspection.ts';
import type { Known } from '#src/domain/known.ts';
import { type Day, isKnownOn, lastDay } from '#src/domain/partialDate.ts';

const byKnown = (a: Known, b: Known) => lastDay(a.knownOn).localeCompare(lastDay(b.knownOn));

/**
 * The board as it was known at the end of one day: records that became known later are left out,
 * so is later evidence on an area, and areas are read onto the lists as they then stood.
 *
 * Sources stay whole: they say where a statement comes from, not when it was made.
 */
export function asKnownOn(pack: BoardPack, asAt: Day): BoardPack {
  const known = <T extends Known>(records: readonly T[]) =>
    records.filter(({ knownOn }) => isKnownOn(knownOn, asAt));

  const inspections = known(pack.inspections);
  const visits = known(pack.visits);
  const areas = known(pack.areas);
  const areaIds = new Set(areas.map(({ id }) => id));
  return {
    ...pack,
    inspections,
    visits,
    events: known(pack.events),
    meetings: known(pack.meetings),
    facts: known(pack.facts),
    areas: areas.map((area) => ({
      ...area,
      list: listOf(area, inspections, visits),
      history: known(area.history),
      restatedIn: area.restatedIn.filter((id) => areaIds.has(id)),
    })),
  };
}

/**
 * The list on which an area stands, given the inspections and visits that are known.
 * An area of a visit or review belongs to the time between two inspections; what a plan adds to an
 * inspection's list, before any visit, goes with that list.
 */
export function listOf(
  area: Area,
  inspections: readonly Inspection[],
  visits: readonly Visit[],
): AreaList {
  const inOrder = inspections.toSorted(byKnown);
  const latest = inOrder.length - 1;
  const own = inOrder.findIndex(({ id }) => id === area.raisedBy);
  const isOfInspection = own !== -1 || area.listedAs === 'plan_priority';
  const since = own === -1 ? inOrder.findLastIndex((one) => byKnown(one, area) <= 0) : own;

  if (isOfInspection) {
    if (since === latest) return 'current';
    return since === latest - 1 ? 'previous' : 'historical';
  }
  if (since < latest - 1) return 'historical';
  const latestVisit = visits.toSorted(byKnown).at(-1);
  return latestVisit === undefined || byKnown(area, latestVisit) >= 0
    ? 'latest-visit'
    : 'earlier-visits';
}

/**
 * An indicator as it was known at the end of one day: later years are left out. The values of the
 * years that remain are today's, as later releases restated them.
 */
export function indicatorAsKnownOn(file: IndicatorFile, asAt: Day): IndicatorFile {
  const firstUnknown = file.periods.findIndex(({ knownOn }) => !isKnownOn(knownOn, asAt));
  const count = firstUnknown === -1 ? file.periods.length : firstUnknown;
  const cut = (figures: IndicatorFile['figures']) =>
    Object.fromEntries(Object.entries(figures).map(([code, own]) => [code, own.slice(0, count)]));
  return {
    ...file,
    periods: file.periods.slice(0, count),
    figures: cut(file.figures),
    parts: file.parts.map((part) => ({ ...part, figures: cut(part.figures) })),
  };
}
