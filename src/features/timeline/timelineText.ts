import type { Confidence, Source } from '#src/core/model/source.ts';
import { capitalised, formatCount, formatMonth } from '#src/core/text/format.ts';
import { type TimelineEntry, timelineKindName } from './timeline.ts';
import type { YearCount } from './timelineCounts.ts';

/** "How Herefordshire got here: 108 entries from October 2012 to March 2026". */
export function timelineHeadline(entries: readonly TimelineEntry[], name: string): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return `Nothing with a date is known of ${name}`;
  const [from, to] = [formatMonth(first.on), formatMonth(last.on)];
  const span = from === to ? `of ${from}` : `from ${from} to ${to}`;
  return `How ${name} got here: ${describeEntries(entries.length)} ${span}`;
}

/** How the entries are ordered, and where a date stands that is not known to the day. */
export const describeOrder =
  'Newest first. Where only the month or the year is known, the entry stands at its beginning.';

/** How paper, which has no room for it all, tells what an entry comes from. */
export const describePaper =
  'After each entry its source, with its confidence where that is not high. The screen has each entry in full.';

const describeEntries = (count: number) => `${count} ${count === 1 ? 'entry' : 'entries'}`;

/** What the filters and the words leave: "All 108 entries", "12 of 108 entries". */
export function describeShown(shown: number, all: number): string {
  if (shown === all) return all === 1 ? 'The only entry' : `All ${describeEntries(all)}`;
  if (shown === 0) return `None of ${describeEntries(all)}`;
  return `${shown} of ${describeEntries(all)}`;
}

/** A year of the strip in full: "2023: 14 entries", "2023: 3 of 14 entries shown". */
export const formatYear = ({ year, count, of }: YearCount): string =>
  `${year}: ${count === of ? describeEntries(of) : `${count} of ${describeEntries(of)} shown`}`;

/** Where most of what is shown lies: "Most in 2023: 14 of 108." */
export function describeDensity(years: readonly YearCount[]): string {
  const all = years.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...years.map(({ count }) => count));
  if (most === 0) return 'No entry is shown.';
  const fullest = years.filter(({ count }) => count === most);
  if (fullest.length > 1) {
    const many = capitalised(formatCount(fullest.length));
    return `${many} years have the most entries, ${most} of ${all} each.`;
  }
  return `Most entries are in ${fullest[0]?.year}: ${most} of ${all}.`;
}

/** "Plans, meetings". */
export const describeKinds = ({ kinds }: Pick<TimelineEntry, 'kinds'>): string =>
  capitalised(kinds.map((kind) => timelineKindName[kind].toLowerCase()).join(', '));

/** A publisher where there is little room: "Herefordshire Council". */
const shortPublisherName = ({ publisher, shortPublisher }: Source): string =>
  shortPublisher ?? publisher;

/** Where a decision or an action stands that no document tells. */
export const keptByBoard = 'The board’s own record';

/** On paper, whose documents an entry comes from: "Ofsted, BBC News (medium)". */
export function describeBacking({ sources, confidence, keptBy }: Backing): string {
  if (keptBy) return keptBy;
  const houses = [...new Set(sources.map(shortPublisherName))].join(', ');
  return confidence === 'high' ? houses : `${houses} (${confidence})`;
}

interface Backing {
  readonly sources: readonly Source[];
  readonly confidence: Confidence;
  readonly keptBy: string;
}
