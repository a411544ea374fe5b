import { type FrameworkEntry, type FrameworkPeriod, frameworkEntries } from './frameworkEntries.ts';
import type { Framework } from './inspection.ts';
import { type Day, firstDay, type PartialDate } from './partialDate.ts';
import { type Topic, topics } from './topic.ts';

const entries: readonly FrameworkEntry[] = frameworkEntries;

const entryOf = (framework: Framework): FrameworkEntry | undefined =>
  entries.find(({ id }) => id === framework);

/** Whether headlines and counts are made from a framework's inspections; the older ones are history. */
export const isPresentFramework = (framework: Framework): boolean =>
  entryOf(framework)?.isHistoryOnly === false;

/**
 * What a framework judges in an inspection that begins on a day. Of a vague date its first possible
 * day counts, as a change of rules is not taken to have applied before it surely did.
 *
 * @returns `null` where the framework's judgements are not laid down, so that any topic may come.
 */
export function periodOf(framework: Framework, start: PartialDate): FrameworkPeriod | null {
  const periods = entryOf(framework)?.periods ?? [];
  return periods.findLast(({ from }) => from <= firstDay(start)) ?? periods[0] ?? null;
}

/** The series of a judgement; `null` for a topic that the framework does not judge by then. */
export const seriesOf = (framework: Framework, topic: Topic, start: PartialDate): string | null =>
  periodOf(framework, start)?.judged.find((one) => one.topic === topic)?.seriesId ?? null;

/** Present frameworks' periods in the order in which they came. */
const presentPeriods = (): FrameworkPeriod[] =>
  entries
    .filter(({ isHistoryOnly }) => !isHistoryOnly)
    .flatMap(({ periods }) => periods)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));

const isJudgedIn = ({ judged }: FrameworkPeriod, topic: Topic): boolean =>
  judged.some((one) => one.topic === topic || one.covers?.includes(topic));

/**
 * Topics that were judged before and, by the framework, are not judged in an inspection that begins
 * on a day: a grade that is absent by rule, and not missing in a source.
 */
export function topicsNoLongerJudged(framework: Framework, start: PartialDate): readonly Topic[] {
  const period = periodOf(framework, start);
  if (period === null || !isPresentFramework(framework)) return [];
  const before = presentPeriods().filter(({ from }) => from < period.from);
  return topics.filter(
    (topic) => !isJudgedIn(period, topic) && before.some((one) => isJudgedIn(one, topic)),
  );
}

/** From when on no inspection has a judgement on a topic any more. */
export interface TopicEnd {
  /** First day on site of the inspections without it. */
  readonly from: Day;
  /** The day from which this may be said. */
  readonly knownOn: Day;
  /** The framework without it, in little room. */
  readonly frameworkName: string;
}

/** When a topic's judgements ended; `null` where inspections that begin now have one. */
export function endOfTopic(topic: Topic): TopicEnd | null {
  const periods = presentPeriods();
  const last = periods.findLastIndex((period) => isJudgedIn(period, topic));
  const period = last === -1 ? undefined : periods[last + 1];
  const entry = entries.find((one) => period && one.periods.includes(period));
  if (period === undefined || entry === undefined) return null;
  const { from, announcedOn } = period;
  return { from, knownOn: announcedOn ?? from, frameworkName: entry.shortName };
}
