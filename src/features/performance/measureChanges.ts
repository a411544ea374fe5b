import { measuresAsKnownOn } from '#src/core/asKnownOn/measuresAsKnownOn.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Figure } from '#src/core/model/figure.ts';
import type { Measure, MeasureFigure, Month } from '#src/core/model/measure.ts';
import { type Day, isKnownOn, lastDay } from '#src/core/model/partialDate.ts';
import { type MeasureReading, readMeasure } from './measureReading.ts';

/** One month that became known or was said otherwise. */
interface MonthChange {
  readonly period: Month;
  readonly value: Figure;
  /** What was said of it before; `null` for a new month. */
  readonly before: Figure | null;
}

/** What became known of one measure on one day. */
export interface MeasureChange {
  /** The same whatever the two dates that the news lies between. */
  readonly id: string;
  readonly knownOn: Day;
  readonly measure: Measure;
  /** Oldest first. */
  readonly months: readonly MonthChange[];
  /** What the measure said at the end of the day. */
  readonly reading: MeasureReading;
  /** Whether a special cause began or ended with it; `null` where it went on, or there was none. */
  readonly specialCause: 'began' | 'ended' | null;
  /** Whether its target is newly met or missed; `null` where that is as before. */
  readonly target: 'met' | 'missed' | null;
}

/**
 * What became known of the measures of a board after one day and up to another: a piece of news for
 * each measure and each day on which months of it became known or were restated, said as it was at the
 * end of that day. So the news over two spans is the news of each.
 *
 * @param pack With all records, or as known on `asAt`.
 */
export function measureChanges(pack: BoardPack, since: Day, asAt: Day): MeasureChange[] {
  if (pack.measures === undefined || since >= asAt) return [];
  const days = new Set(
    pack.measures.flatMap(({ values }) =>
      values.flatMap((value) => [value, ...(value.restatedFrom ?? [])].map(dayOf)),
    ),
  );
  return [...days]
    .filter((day) => day > since && day <= asAt)
    .toSorted()
    .flatMap((day) => changesOn(pack, day));
}

const dayOf = ({ knownOn }: Pick<MeasureFigure, 'knownOn'>): Day => lastDay(knownOn);

function measuresOn(pack: BoardPack, day: Day): readonly Measure[] {
  const records = [...pack.areas, ...(pack.decisions ?? [])];
  const linked = records.filter(({ knownOn }) => isKnownOn(knownOn, day));
  return measuresAsKnownOn(pack, day, linked).measures ?? [];
}

function changesOn(pack: BoardPack, day: Day): MeasureChange[] {
  const before = new Map(measuresOn(pack, dayBefore(day)).map((measure) => [measure.id, measure]));
  return measuresOn(pack, day).flatMap((measure) => {
    const earlier = before.get(measure.id);
    const months = monthsOn(measure, earlier, day);
    if (months.length === 0) return [];
    const reading = readMeasure(measure);
    const then = earlier && readMeasure(earlier);
    return [
      {
        id: `measure ${measure.id} ${day}`,
        knownOn: day,
        measure,
        months,
        reading,
        specialCause: causeChange(then, reading),
        target: targetChange(then, reading),
      },
    ];
  });
}

function monthsOn(measure: Measure, earlier: Measure | undefined, day: Day): MonthChange[] {
  const said = new Map(earlier?.values.map(({ period, value }) => [period, value]));
  return measure.values
    .filter((value) => dayOf(value) === day)
    .map(({ period, value }) => ({ period, value, before: said.get(period) ?? null }))
    .filter(({ value, before }) => value !== before);
}

/** Where a mark is there for the first time, what it shows is news too. */
function causeChange(
  before: MeasureReading | undefined,
  now: MeasureReading,
): MeasureChange['specialCause'] {
  if (!before || now.variation === null || before.variation === now.variation) return null;
  if (now.variation !== 'common-cause') return 'began';
  return before.variation === null ? null : 'ended';
}

function targetChange(
  before: MeasureReading | undefined,
  now: MeasureReading,
): MeasureChange['target'] {
  const [was, is] = [before?.againstTarget?.isMet ?? null, now.againstTarget?.isMet ?? null];
  if (was === null || is === null || was === is) return null;
  return is ? 'met' : 'missed';
}

function dayBefore(day: Day): Day {
  return new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
