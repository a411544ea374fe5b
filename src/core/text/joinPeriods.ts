import type { Coverage } from '#src/core/model/datasetFile.ts';
import { daysBetween, firstDay, lastDay } from '#src/core/model/partialDate.ts';

/**
 * Periods in order, with those that overlap or follow one another without a day between joined into
 * one: two years of lists are one period of two years.
 */
export function joinPeriods(periods: readonly Coverage[]): Coverage[] {
  const startOf = ({ from }: Coverage) => (from === null ? '' : firstDay(from));
  const joined: Coverage[] = [];
  for (const next of periods.toSorted((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
    const last = joined.at(-1);
    const meets =
      last !== undefined &&
      (next.from === null || daysBetween(lastDay(last.to), firstDay(next.from)) <= 1);
    if (!meets) joined.push(next);
    else if (lastDay(next.to) > lastDay(last.to))
      joined[joined.length - 1] = { ...last, to: next.to };
  }
  return joined;
}
