import { firstDay } from '#src/core/model/partialDate.ts';
import { type TimelineEntry, type TimelineKind, timelineKinds } from './timeline.ts';

/** The year under which an entry stands. */
export const yearOf = ({ on }: Pick<TimelineEntry, 'on'>): number =>
  Number(firstDay(on).slice(0, 4));

/** How many entries a year has. */
export interface YearCount {
  readonly year: number;
  /** Of those that are shown. */
  readonly count: number;
  /** Of all, shown or not. */
  readonly of: number;
}

/** Every year from the first entry to the last, oldest first, also those without any. */
export function countsByYear(
  all: readonly Pick<TimelineEntry, 'on'>[],
  shown: readonly Pick<TimelineEntry, 'on'>[],
): YearCount[] {
  const years = all.map(yearOf);
  if (years.length === 0) return [];
  const first = Math.min(...years);
  const shownYears = shown.map(yearOf);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => {
    const isIt = (year: number) => year === first + index;
    return {
      year: first + index,
      count: shownYears.filter(isIt).length,
      of: years.filter(isIt).length,
    };
  });
}

/** How many entries are of each kind; an entry of two kinds counts under both. */
export function countsByKind(
  entries: readonly Pick<TimelineEntry, 'kinds'>[],
): Readonly<Record<TimelineKind, number>> {
  const count = (kind: TimelineKind) => entries.filter(({ kinds }) => kinds.includes(kind)).length;
  return Object.fromEntries(timelineKinds.map((kind) => [kind, count(kind)])) as Record<
    TimelineKind,
    number
  >;
}
