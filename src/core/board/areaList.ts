import { raiserKey } from '#src/core/asKnownOn/raisedBy.ts';
import {
  type Area,
  type AreaPlace,
  type AreaStatus,
  areaPlaces,
  placeOf,
  statusOf,
} from '#src/core/model/area.ts';
import { compareNames, compareText } from '#src/core/model/compare.ts';
import {
  comparePartialDates,
  type Day,
  firstDay,
  type PartialDate,
} from '#src/core/model/partialDate.ts';
import type { Rating } from '#src/core/model/rating.ts';
import { holdsWords } from '#src/core/text/searchText.ts';
import type { AreaSort } from './areaSorts.ts';
import { isSettled } from './areaStanding.ts';
import { yearsRaisedBefore } from './lineage.ts';
import { isOverdue, overdueFirst } from './plan.ts';

/** What a reader looks for among areas; `null`, `false` and blank words leave nothing out. */
export interface AreaFilter {
  readonly words: string;
  readonly theme: string | null;
  /** Id of the inspection, visit or review, or the council's plan (`raiserKey`). */
  readonly raisedBy: string | null;
  readonly status: AreaStatus | null;
  readonly list: AreaPlace | null;
  readonly owner: string | null;
  readonly delivery: Rating | null;
  readonly impact: Rating | null;
  readonly overdue: boolean;
}

export const noFilter: AreaFilter = {
  words: '',
  theme: null,
  raisedBy: null,
  status: null,
  list: null,
  owner: null,
  delivery: null,
  impact: null,
  overdue: false,
};

/** Date of the latest evidence; where no source speaks to the area, of the report that raised it. */
export const latestEvidenceDate = (area: Area): PartialDate =>
  area.history.at(-1)?.on ?? area.raisedOn;

/** @param texts What the page shows of an area apart from its own words, e.g. who raised it. */
export function matchesFilter(
  area: Area,
  filter: AreaFilter,
  asAt: Day,
  texts: readonly string[] = [],
): boolean {
  const { plan } = area;
  const is = <T>(wanted: T | null, found: T | null | undefined) =>
    wanted === null || wanted === found;
  return (
    is(filter.theme, area.theme) &&
    is(filter.raisedBy, raiserKey(area)) &&
    is(filter.status, statusOf(area)) &&
    is(filter.list, placeOf(area)) &&
    is(filter.owner, plan?.owner) &&
    is(filter.delivery, plan?.delivery) &&
    is(filter.impact, plan?.impact) &&
    (!filter.overdue || isOverdue(area, asAt)) &&
    holdsWords([...wordsOf(area), ...texts], filter.words)
  );
}

function wordsOf({ title, description, theme, quote, remark, history, plan }: Area): string[] {
  const said = history.map(({ text }) => text);
  const own = plan ? [plan.owner, plan.nextStep, plan.target, plan.commentary] : [];
  return [title, description, theme, quote, remark, ...said, ...own];
}

/** The areas in an order that a reader asked for; equals stand newest first, then as given. */
export function sortAreas(
  areas: readonly Area[],
  sort: AreaSort,
  all: readonly Area[] = areas,
): Area[] {
  const timesRaised = new Map<Area, number>();
  if (sort === 'most-raised') {
    for (const area of areas) timesRaised.set(area, yearsRaisedBefore(area, all).length);
  }
  const newest = (a: Area, b: Area) => comparePartialDates(b.raisedOn, a.raisedOn);
  const order: Readonly<Record<AreaSort, (a: Area, b: Area) => number>> = {
    newest,
    'oldest-evidence': (a, b) =>
      compareText(firstDay(latestEvidenceDate(a)), firstDay(latestEvidenceDate(b))),
    theme: (a, b) => compareNames(a.theme, b.theme),
    'most-raised': (a, b) => (timesRaised.get(b) ?? 0) - (timesRaised.get(a) ?? 0),
    due: overdueFirst,
  };
  return areas.toSorted((a, b) => order[sort](a, b) || newest(a, b));
}

/** What stands under one heading: a list, or what of the open ones is settled. */
export interface AreaGroup {
  readonly kind: AreaPlace | 'settled';
  readonly areas: readonly Area[];
}

/** In the order of the page. */
const openPlaces: readonly AreaPlace[] = ['current', 'council-plan', 'latest-visit'];
const groupKinds = [
  ...openPlaces,
  'settled' as const,
  ...areaPlaces.filter((place) => !openPlaces.includes(place)),
];

/** Whether what stands under a heading counts as open now. */
export const isOpenGroup = ({ kind }: Pick<AreaGroup, 'kind'>): boolean =>
  openPlaces.some((place) => place === kind);

/** Where an area stands on the page. */
export function groupOf(area: Area): AreaGroup['kind'] {
  const place = placeOf(area);
  return openPlaces.includes(place) && isSettled(area) ? 'settled' : place;
}

/** Areas by the heading under which they stand, what is open now first; none without areas. */
export const groupAreas = (areas: readonly Area[]): AreaGroup[] =>
  groupKinds
    .map((kind) => ({ kind, areas: areas.filter((area) => groupOf(area) === kind) }))
    .filter((group) => group.areas.length > 0);

/** Every area as the page lists them: group by group, newest first within each. */
export const inListOrder = (areas: readonly Area[]): Area[] =>
  groupAreas(sortAreas(areas, 'newest')).flatMap((group) => group.areas);
