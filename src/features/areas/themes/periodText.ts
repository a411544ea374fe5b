import { isRaisedBy } from '#src/core/asKnownOn/raisedBy.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { formatList, formatMonth } from '#src/core/text/format.ts';
import type { RaisingPeriod } from './recurringThemes.ts';

const yearOf = (date: string) => date.slice(0, 4);

/** The year of an inspection, or its month where another was in the same year. */
function inspectionDate({ id, from }: RaisingPeriod, all: readonly RaisingPeriod[]): string {
  const isShared = all.some(
    (one) => one.kind === 'inspection' && one.id !== id && yearOf(one.from) === yearOf(from),
  );
  return isShared ? formatMonth(from) : yearOf(from);
}

/** "Inspection 2014", "Visits 2023 to 2025", "Reviews 2022". */
export function periodName(period: RaisingPeriod, all: readonly RaisingPeriod[]): string {
  if (period.kind === 'inspection') return `Inspection ${inspectionDate(period, all)}`;
  const [from, to] = [yearOf(period.from), yearOf(period.to)];
  const what = period.kind === 'plan' ? 'Council’s plan' : visitsOrReviews(period);
  return `${what} ${from === to ? from : `${from} to ${to}`}`;
}

/** In little room: "2014", "Visits 2023–25". */
export function periodShortName(period: RaisingPeriod, all: readonly RaisingPeriod[]): string {
  if (period.kind === 'inspection') return inspectionDate(period, all);
  const [from, to] = [yearOf(period.from), yearOf(period.to)];
  const what = period.kind === 'plan' ? 'Plan' : visitsOrReviews(period);
  return `${what} ${from === to ? from : `${from}–${to.slice(2)}`}`;
}

const visitsOrReviews = ({ hasVisits }: RaisingPeriod) => (hasVisits ? 'Visits' : 'Reviews');

/**
 * What a column of visits also holds: areas of other reviews. `null` where none does.
 */
export function describePeriodNote(periods: readonly RaisingPeriod[]): string | null {
  const others = periods.flatMap((period) => {
    if (!period.hasVisits) return [];
    const areas = period.areas.filter(({ whoseList }) => whoseList === 'other-review');
    return areas.map(({ title }) => `“${title}” from another review`);
  });
  if (others.length === 0) return null;
  return `Besides what inspections and visits raised, the columns hold ${formatList(others)}.`;
}

/** Inspections and visits that have no column, or are in none, because no area of theirs is on record. */
export function describeWithoutAreas({ inspections, visits, areas }: BoardPack): string | null {
  const datesOf = (records: readonly { readonly id: string; readonly start: string }[]) =>
    records
      .filter((record) => !areas.some((area) => isRaisedBy(area, record)))
      .map(({ start }) => start)
      .toSorted()
      .map(formatMonth);
  const described = [
    { one: 'the inspection of', many: 'the inspections of', dates: datesOf(inspections) },
    { one: 'the visit of', many: 'the visits of', dates: datesOf(visits) },
  ]
    .filter(({ dates }) => dates.length > 0)
    .map(({ one, many, dates }) => `${dates.length === 1 ? one : many} ${formatList(dates)}`);
  return described.length === 0 ? null : `No area is on record from ${described.join(' or ')}.`;
}
