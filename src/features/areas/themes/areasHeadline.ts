import { isSettled } from '#src/core/board/areaStanding.ts';
import {
  describeClosure,
  describeOpenPlan,
  describeWhenRaised,
  unconfirmedAreas,
} from '#src/core/board/areaText.ts';
import type { Headline } from '#src/core/board/headline.ts';
import { earlierOccurrences } from '#src/core/board/lineage.ts';
import { type Area, placeOf } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { capitalised, formatCount } from '#src/core/text/format.ts';
import { recurrenceOfTheme } from './recurringThemesStats.ts';

/**
 * What is open and what keeps coming back: "Two areas are on Ofsted’s latest list; private
 * fostering has been raised at every inspection since 2014". What visits raised without later
 * confirmation is for the second line, and so is the council's own plan, which is never counted as
 * Ofsted's; where nothing of Ofsted's is on record, the title has it.
 */
export function areasHeadline(pack: BoardPack): Headline {
  if (pack.areas.length === 0) return { title: 'No improvement area is known', standfirst: '' };
  const listed = pack.areas.filter((area) => placeOf(area) === 'current');
  const plan = describeOpenPlan(pack);
  const title = latestList(listed, pack.inspections.length > 0) + recurrence(pack);
  const isPlanInTitle = listed.length === 0 && plan !== null;
  return {
    title: isPlanInTitle ? `${title}; ${lowerFirst(plan)}` : title,
    standfirst: [
      plan === null || isPlanInTitle ? '' : `${plan}.`,
      unconfirmed(unconfirmedAreas(pack), listed.length),
      describeClosure(pack),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

const wereWas = (count: number) => (count === 1 ? 'was' : 'were');

function latestList(listed: readonly Area[], hasInspection: boolean): string {
  if (!hasInspection) return 'No inspection is on record';
  const count = listed.length;
  const open = listed.filter((area) => !isSettled(area)).length;
  if (count === 0) return 'No area of the latest inspection is on record';
  if (open === count) {
    return `${capitalised(formatCount(count))} ${count === 1 ? 'area is' : 'areas are'} on Ofsted’s latest list`;
  }
  if (count === 1) {
    return 'The one area on Ofsted’s latest list is reported as addressed or closed';
  }
  const left = open === 0 ? 'None' : capitalised(formatCount(open));
  return `${left} of the ${formatCount(count)} areas on Ofsted’s latest list ${open < 2 ? 'is' : 'are'} still open`;
}

interface LongestRecurrence {
  /** The areas that were raised at every inspection for longest; at least one. */
  readonly areas: readonly Area[];
  /** Year of the first of those inspections. */
  readonly since: string;
}

/** Since the earliest inspection from which on one of the open areas was raised at every inspection. */
function longestRecurrence(open: readonly Area[], pack: BoardPack): LongestRecurrence | null {
  const runs = open.flatMap((area) => {
    const described = [area, ...earlierOccurrences(area, pack.areas)];
    const { inspections, isAtEverySince } = recurrenceOfTheme(described, pack);
    const [first] = inspections;
    return isAtEverySince && first ? [{ area, since: first.start.slice(0, 4) }] : [];
  });
  const since = runs.map((run) => run.since).toSorted()[0];
  if (since === undefined) return null;
  return { areas: runs.filter((run) => run.since === since).map(({ area }) => area), since };
}

const openOnList = (pack: BoardPack) =>
  pack.areas.filter((area) => placeOf(area) === 'current' && !isSettled(area));

function recurrence(pack: BoardPack): string {
  const open = openOnList(pack);
  const longest = longestRecurrence(open, pack);
  const [first] = longest?.areas ?? [];
  if (!longest || !first) return '';
  const described = `been raised at every inspection since ${longest.since}`;
  if (open.length === 1) return `; it has ${described}`;
  if (longest.areas.length > 1) {
    const who = longest.areas.length === open.length ? 'all' : formatCount(longest.areas.length);
    return `; ${who} of them have ${described}`;
  }
  return `; ${themeInSentence(first.theme)} ${hasHave(first.theme)} ${described}`;
}

/**
 * What keeps coming back among the areas that are open on the latest list, as a sentence without a
 * full stop: "Private fostering has been raised at every inspection since 2014".
 *
 * @returns `null` where none of them was raised at every inspection since an earlier one.
 */
export function describeLongestRecurrence(pack: BoardPack): string | null {
  const longest = longestRecurrence(openOnList(pack), pack);
  const [first] = longest?.areas ?? [];
  if (!longest || !first) return null;
  const described = `been raised at every inspection since ${longest.since}`;
  return longest.areas.length > 1
    ? `${capitalised(formatCount(longest.areas.length))} areas have ${described}`
    : `${capitalised(first.theme)} ${hasHave(first.theme)} ${described}`;
}

/** A theme in the middle of a sentence: "private fostering", "LADO and allegations". */
export const themeInSentence = (theme: string): string =>
  /^\p{Lu}{2}/u.test(theme) ? theme : theme.charAt(0).toLowerCase() + theme.slice(1);

/** Themes of two things, and of many, take the plural. */
const hasHave = (theme: string) => (/ and |[^s]s$/.test(theme) ? 'have' : 'has');

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

function unconfirmed(areas: readonly Area[], listed: number): string {
  if (areas.length === 0) return '';
  const more = listed === 0 ? '' : ' more';
  return `${capitalised(formatCount(areas.length))}${more} ${wereWas(areas.length)} raised in ${describeWhenRaised(areas)} without later confirmation.`;
}
