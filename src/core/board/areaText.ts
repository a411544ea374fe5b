import { isOnPlan, isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import { type Area, listedAsName, placeOf, statusOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import { type Duration, monthsBetween } from '#src/core/stats/monthsBetween.ts';
import {
  capitalised,
  formatCount,
  formatDate,
  formatList,
  formatMonth,
} from '#src/core/text/format.ts';
import { datedVisitName } from '#src/core/text/visitName.ts';
import { isOpenNow } from './areaStanding.ts';
import { yearsRaisedBefore } from './lineage.ts';

/** Longer than this is said in years. */
const monthsSaidAsMonths = 48;

/** "10 months", "12 years", "less than a month". */
export function formatDuration({ months, isVague }: Duration): string {
  if (isVague || months > monthsSaidAsMonths) {
    const years = Math.round(months / 12);
    if (years === 0) return 'less than a year';
    return `${isVague ? 'about ' : ''}${years} ${years === 1 ? 'year' : 'years'}`;
  }
  if (months === 0) return 'less than a month';
  return `${months} ${months === 1 ? 'month' : 'months'}`;
}

/** As `formatDuration`, but in months however many they are: "120 months"; in years where only years are known. */
export const describeMonths = (duration: Duration): string =>
  duration.isVague || duration.months <= 1 ? formatDuration(duration) : `${duration.months} months`;

/** How long ago an area was raised, as a report or letter said it. */
export const formatAge = (area: Area, asAt: Day): string =>
  formatDuration(monthsBetween(area.raisedOn, asAt));

/** What the council's own plan is called where it stands beside inspections and visits. */
const planName = 'Council’s own plan';

/** Under what a filter offers an area: its inspection, visit or review, or every plan of the council. */
export const describeRaiserName = (area: Area, pack: BoardPack): string =>
  isOnPlan(area) ? planName : describeRaisedBy(area, pack);

/** "Inspection, November 2025", "Monitoring visit 7, June 2025", "Council’s own quality assurance, 2025". */
export function describeRaisedBy(area: Area, pack: BoardPack): string {
  if (isOnPlan(area)) return `${planName}, ${formatMonth(area.raisedOn)}`;
  const inspection = pack.inspections.find((one) => isRaisedBy(area, one));
  if (inspection) return `Inspection, ${formatMonth(inspection.start)}`;
  const visit = pack.visits.find((one) => isRaisedBy(area, one));
  if (visit) return datedVisitName(visit);
  const name = listedAsName[area.listedAs];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${formatMonth(area.raisedOn)}`;
}

/** The same in little room: "Inspection 2025", "Visit 7, 2025". */
export function raisedByInShort(area: Area, pack: BoardPack): string {
  const year = (date: string) => date.slice(0, 4);
  if (isOnPlan(area)) return `Own plan, ${year(area.raisedOn)}`;
  const inspection = pack.inspections.find((one) => isRaisedBy(area, one));
  if (inspection) return `Inspection ${year(inspection.start)}`;
  const visit = pack.visits.find((one) => isRaisedBy(area, one));
  if (visit) return `Visit${visit.number === null ? '' : ` ${visit.number}`}, ${year(visit.start)}`;
  const name = listedAsName[area.listedAs];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${year(area.raisedOn)}`;
}

/** "Raised before: 2014, 2018, 2022"; `null` for what is raised for the first time. */
export function describeRaisedBefore(area: Area, areas: readonly Area[]): string | null {
  const years = yearsRaisedBefore(area, areas);
  return years.length === 0 ? null : `Raised before: ${years.join(', ')}`;
}

/** A date with its age: "5 February 2026, 10 months old". */
export const formatDateAndAge = (on: PartialDate, asAt: Day): string =>
  `${formatDate(on)}, ${formatDuration(monthsBetween(on, asAt))} old`;

/** The latest evidence with its date and age; `null` where no later source speaks to the area. */
export function describeEvidenceDate(area: Area, asAt: Day): string | null {
  const latest = area.history.at(-1);
  return latest ? formatDateAndAge(latest.on, asAt) : null;
}

/**
 * The line beside the heading: how many stand on the latest list, and since when the oldest; apart
 * from it how many are open on the council's own plan.
 */
export function describeOpenAreas(pack: BoardPack): string {
  if (pack.areas.length === 0) return 'None in the published files used here';
  const plan = describeOpenPlan(pack);
  return [describeLatestList(pack), ...(plan === null ? [] : [plan])].join('. ');
}

/** "24 areas are open on the council’s own plan"; `null` where no plan is in force, or none was given. */
export function describeOpenPlan({ areas }: Pick<BoardPack, 'areas'>): string | null {
  const plan = areas.filter((area) => placeOf(area) === 'council-plan');
  if (plan.length === 0) return null;
  const open = plan.filter(isOpenNow).length;
  const settled = plan.length - open;
  const rest = settled === 0 ? '' : `, ${formatCount(settled)} reported as addressed or closed`;
  const areasAre = open === 1 ? 'area is' : 'areas are';
  return `${capitalised(formatCount(open))} ${areasAre} open on the council’s own plan${rest}`;
}

function describeLatestList(pack: BoardPack): string {
  const current = pack.areas.filter((area) => placeOf(area) === 'current');
  if (current.length === 0) return 'None is on Ofsted’s latest list';
  const first = Math.min(...current.flatMap((area) => yearsRaisedBefore(area, pack.areas)));
  const since = current.filter((area) => yearsRaisedBefore(area, pack.areas)[0] === first).length;
  const before = Number.isFinite(first)
    ? `, ${formatCount(since)} of them first raised in ${first}`
    : '';
  return `${current.length} on Ofsted’s latest list${before}`;
}

/** How many areas are known to be formally closed: a board must not take silence for closure. */
export function describeClosure({ areas }: BoardPack): string {
  const closed = areas.filter((area) => statusOf(area) === 'closed').length;
  if (closed === 0) return 'No area is known to have been formally closed.';
  return `${closed} of ${areas.length} areas ${closed === 1 ? 'is' : 'are'} formally closed.`;
}

/**
 * When areas were raised, in a few words: "mid-2025", "2023 and 2025". Of one year, the third is
 * named where every date that has a month falls in it; a date without one does not speak against it.
 */
export function describeWhenRaised(areas: readonly Area[]): string {
  const dates = areas.map(({ raisedOn }) => raisedOn);
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))].toSorted();
  const thirds = dates
    .filter((date) => date.length > 4)
    .map((date) => ['early', 'mid', 'late'][Math.floor((Number(date.slice(5, 7)) - 1) / 4)]);
  const [third] = thirds;
  const isOne = years.length === 1 && third !== undefined && thirds.every((one) => one === third);
  if (!isOne) return formatList(years);
  return third === 'mid' ? `mid-${years[0]}` : `${third} ${years[0]}`;
}

/** Heading of what visits and reviews raised before the latest inspection, and no source confirmed. */
export const describeUnconfirmed = (areas: readonly Area[]): string =>
  `Raised in ${describeWhenRaised(areas)} by a visit or review, with no later confirmation`;

/** The areas of the latest visit or review that no later source reports as addressed or closed. */
export const unconfirmedAreas = (pack: BoardPack): Area[] =>
  pack.areas.filter((area) => area.list === 'latest-visit' && isOpenNow(area));
