import { isOnPlan, isRaisedBy, raiserKey } from '#src/core/asKnownOn/raisedBy.ts';
import {
  type Area,
  type AreaPlace,
  areaStatuses,
  areaStatusName,
  statusOf,
} from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { ratingName } from '#src/core/model/rating.ts';
import { formatList, formatMonth, formatNumber } from '#src/core/text/format.ts';
import { type AreaFilter, type AreaGroup, groupOf } from './areaList.ts';
import type { AreaSort } from './areaSorts.ts';
import { isOpenNow } from './areaStanding.ts';
import { describeRaiserName, describeUnconfirmed, describeWhenRaised } from './areaText.ts';
import { type RelatedArea, yearRaised } from './relatedAreas.ts';

/** A list as a reader chooses it, and as a file names it. */
export const areaListName: Readonly<Record<AreaPlace, string>> = {
  current: 'Latest list',
  'council-plan': 'Council’s own plan',
  'latest-visit': 'Latest visit or review',
  'earlier-visits': 'Earlier visits and reviews',
  previous: 'List before the latest',
  'earlier-plans': 'Council’s earlier plans',
  historical: 'Older lists',
};

export const areaSortName: Readonly<Record<AreaSort, string>> = {
  newest: 'Newest raised',
  'oldest-evidence': 'Oldest evidence',
  theme: 'Theme',
  'most-raised': 'Most often raised before',
  due: 'Overdue, then due next',
};

/** Heading of a group of areas: "On the list of the inspection of July 2022". */
export function describeGroup({ kind, areas }: AreaGroup, pack: BoardPack): string {
  switch (kind) {
    case 'current':
      return 'On Ofsted’s latest list';
    case 'council-plan':
      return 'On the council’s own plan';
    case 'latest-visit':
      return describeUnconfirmed(areas);
    case 'settled':
      return `${settledLists(areas)}, and reported as addressed or closed`;
    case 'earlier-visits':
      return `Raised by earlier visits and reviews, ${describeWhenRaised(areas)}`;
    case 'earlier-plans':
      return `On the council’s earlier plans, ${describeWhenRaised(areas)}`;
    default:
      return `On the list of the ${describeInspections(areas, pack)}`;
  }
}

/** On which of the lists that are open the areas of a group were that are no longer. */
function settledLists(areas: readonly Area[]): string {
  const planned = areas.filter(isOnPlan).length;
  if (planned === 0) return 'On the latest list or raised since';
  if (planned === areas.length) return 'On the council’s own plan';
  return 'On the latest list, raised since or on the council’s own plan';
}

/** "inspection of July 2022", "inspections of 2014 and 2018". */
function describeInspections(areas: readonly Area[], pack: BoardPack): string {
  const starts = pack.inspections
    .filter((inspection) => areas.some((area) => isRaisedBy(area, inspection)))
    .map(({ start }) => start);
  const [only] = starts;
  if (!only) return `years ${describeWhenRaised(areas)}`;
  if (starts.length === 1) return `inspection of ${formatMonth(only)}`;
  return `inspections of ${formatList(starts.map((start) => start.slice(0, 4)).toSorted())}`;
}

const standing: Readonly<Record<AreaPlace, string>> = {
  current: 'On Ofsted’s latest list; open now',
  'council-plan': 'On the council’s own plan, not on a list of Ofsted’s; open now',
  'latest-visit': 'Raised by the latest visit or since it, with no later confirmation; open now',
  'earlier-visits': 'Raised by an earlier visit or review; does not count as open now',
  previous: 'On the list before the latest; does not count as open now',
  'earlier-plans': 'On an earlier plan of the council’s own; does not count as open now',
  historical: 'On an older list; does not count as open now',
};

/** Where one area stands: "On Ofsted’s latest list; open now". */
export function describeAreaStanding(area: Area): string {
  const group = groupOf(area);
  return group === 'settled'
    ? `${settledLists([area])}, and reported as addressed or closed`
    : standing[group];
}

/** "11 areas", "1 area". */
export const describeAreaCount = (count: number): string =>
  `${formatNumber(count, 0)} ${count === 1 ? 'area' : 'areas'}`;

/** How many areas have which status at their latest evidence: "9 in progress, 2 open". */
export function describeStatusCounts(areas: readonly Area[]): string {
  const counts = areaStatuses.map((status) => ({
    status,
    count: areas.filter((area) => statusOf(area) === status).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ status, count }) => `${count} ${areaStatusName[status].toLowerCase()}`)
    .join(', ');
}

/** "Showing all 69 areas: 7 open now, 62 on earlier lists." */
export function describeResults(shown: readonly Area[], all: readonly Area[]): string {
  const total = describeAreaCount(all.length);
  if (shown.length === 0) return `None of ${total} matches.`;
  const open = shown.filter(isOpenNow).length;
  const settled = shown.filter((area) => groupOf(area) === 'settled').length;
  const count = shown.length === all.length ? `all ${total}` : `${shown.length} of ${total}`;
  const planned = shown.filter((area) => isOpenNow(area) && isOnPlan(area)).length;
  const parts = [
    `${open} open now${planned === 0 ? '' : `, ${planned} of them on the council’s own plan`}`,
    ...(settled === 0 ? [] : [`${settled} addressed or closed since`]),
    `${shown.length - open - settled} on earlier lists`,
  ];
  return `Showing ${count}: ${parts.join(', ')}.`;
}

/** Who published what the areas come from: "Sources: Ofsted; Social Work Today." */
export function describeAreaSources(areas: readonly Area[], pack: BoardPack): string {
  const named = new Set(
    areas.flatMap(({ sourceId, history }) => [sourceId, history.at(-1)?.sourceId]),
  );
  const publishers = pack.sources
    .filter(({ id }) => named.has(id))
    .map(({ publisher }) => publisher);
  return `Sources: ${[...new Set(publishers)].join('; ') || 'not stated'}.`;
}

/** What a reader looks for, so that paper and a shared link say it: "theme “Education”; overdue". */
export function describeFilter(filter: AreaFilter, pack: BoardPack): string {
  const { words, theme, raisedBy, status, list, owner, delivery, impact, overdue } = filter;
  const raiser = pack.areas.find((area) => raiserKey(area) === raisedBy);
  const named = (what: string, value: string | null) =>
    value === null ? [] : [`${what} “${value}”`];
  return [
    ...named('words', words.trim() || null),
    ...named('theme', theme),
    ...named('raised by', raiser ? describeRaiserName(raiser, pack) : raisedBy),
    ...named('status', status && areaStatusName[status]),
    ...named('list', list && areaListName[list]),
    ...named('owner', owner),
    ...named('delivery', delivery && ratingName[delivery]),
    ...named('impact', impact && ratingName[impact]),
    ...(overdue ? ['overdue'] : []),
  ].join('; ');
}

/** "5 more areas are linked by way of these, which may gather several topics". */
export function describeIndirect(indirect: readonly RelatedArea[]): string {
  const count = indirect.length;
  const more = count === 1 ? '1 more area is' : `${count} more areas are`;
  return `${more} linked only by way of these, which may gather several topics`;
}

/** "Earlier: 2014, 2018, 2022; nothing later". */
export function describeOccurrences(
  earlier: readonly RelatedArea[],
  later: readonly RelatedArea[],
  pack: BoardPack,
): string {
  if (earlier.length + later.length === 0) {
    return 'No earlier or later area is linked with this one';
  }
  const years = (occurrences: readonly RelatedArea[]) =>
    [...new Set(occurrences.map(({ area }) => yearRaised(area, pack)))].join(', ');
  const before = earlier.length === 0 ? 'Nothing earlier' : `Earlier: ${years(earlier)}`;
  const since = later.length === 0 ? 'nothing later' : `later: ${years(later)}`;
  return `${before}; ${since}`;
}
