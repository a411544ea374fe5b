import { asKnownOn, indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { decisionInShort } from '#src/core/board/decisionText.ts';
import { yearsRaisedBefore } from '#src/core/board/lineage.ts';
import { eventsOfRecords, meetingsOfEvents } from '#src/core/board/timelineEvents.ts';
import type { Area, AreaPlan } from '#src/core/model/area.ts';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import type { BoardEvent, BoardPack, Meeting } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { isNumber } from '#src/core/model/figure.ts';
import { gradeStep } from '#src/core/model/grade.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import type { Inspection } from '#src/core/model/inspection.ts';
import type { Kept } from '#src/core/model/kept.ts';
import type { Known } from '#src/core/model/known.ts';
import {
  type Day,
  isKnownOn,
  lastDay,
  laterOf,
  type PartialDate,
} from '#src/core/model/partialDate.ts';
import { seriesCodeFor } from '#src/core/stats/authorityValues.ts';
import { oneYearChanges, shareSmaller } from '#src/core/stats/oneYearChanges.ts';
import { measureChanges } from '#src/features/performance/measureChanges.ts';
import type { BoardChange, GradeStep, WorkforceChange } from './boardChange.ts';
import {
  actionSteps,
  decisionSteps,
  describeActionStep,
  describeDecisionStep,
} from './outcomeNews.ts';

/**
 * What became known of a board after the end of one day and up to the end of another, newest first.
 * Each piece of news is said as it was on the day of `asAt`, so the news between two days is the
 * news up to any day between them and the news from then on. What only repeats another record, as
 * the timeline has it, is left out (`repeating`).
 *
 * @param pack The whole pack; it is read as known on `asAt` here.
 * @returns Nothing when `since` is `asAt` or later.
 */
export function whatChanged(pack: BoardPack, since: Day, asAt: Day): BoardChange[] {
  const now = asKnownOn(pack, asAt);
  const isNew = (record: OnBoard) => !isKnownOn(seenFrom(record), since);
  const isRepeated = repeating(now);
  const isNews = (record: BoardEvent | Meeting) => isNew(record) && !isRepeated(record);
  const news: BoardChange[] = [
    ...now.inspections.filter(isNew).map(
      (inspection): BoardChange => ({
        ...toChange('inspection', inspection),
        inspection,
        grades: gradeSteps(inspection, now.inspections),
      }),
    ),
    ...now.visits
      .filter(isNew)
      .map((visit): BoardChange => ({ ...toChange('visit', visit), visit })),
    ...now.areas.filter(isNew).map(
      (area): BoardChange => ({
        ...toChange('area', area),
        area,
        yearsBefore: yearsRaisedBefore(area, now.areas),
      }),
    ),
    ...now.areas.flatMap((area) =>
      area.history.flatMap((evidence, index): BoardChange[] => {
        // What is recorded has a source of its own, so that two readings of one day stay two.
        const id = [area.id, evidence.on, evidence.sourceId, evidence.status].join(' ');
        const before = area.history[index - 1]?.status ?? 'not-stated';
        return isNew(evidence)
          ? [{ ...toChange('evidence', { ...evidence, id }), area, evidence, before }]
          : [];
      }),
    ),
    ...now.areas.flatMap((area) =>
      withdrawnIn(pack, area.id)
        .filter(({ withdrawn, known }) => isNew(withdrawn) && isKnownOn(known, since))
        .filter(({ withdrawn }) => isKnownOn(withdrawn.knownOn, asAt))
        .map(({ withdrawn, evidence }): BoardChange => {
          const id = `${area.id} ${evidence.sourceId}`;
          return { ...toChange('withdrawal', { ...withdrawn, id }), area, evidence };
        }),
    ),
    ...now.areas.flatMap((area) =>
      plansOf(area)
        .filter(({ plan }) => isNew(plan))
        .map(({ plan, before }): BoardChange => {
          const id = `${area.id} ${plan.knownOn}`;
          return { ...toChange('plan', { ...plan, id }), area, plan, before };
        }),
    ),
    ...(now.decisions ?? [])
      .filter(isNew)
      .map((decision): BoardChange => ({ ...toChange(decision.kind, decision), decision })),
    ...(now.actions ?? []).flatMap((action) =>
      actionSteps(action)
        .filter((step) => isNew(step.now))
        .map((step): BoardChange => {
          const { knownOn, knownBy } = step.now;
          const id = `${action.id} ${knownOn}`;
          const words = describeActionStep(step);
          return { ...toChange('plan-action', { id, knownOn, knownBy }), action, words };
        }),
    ),
    ...(now.decisions ?? []).flatMap((decision) =>
      decisionSteps(decision)
        .filter((step) => isNew(step.now))
        .map((step): BoardChange => {
          const { knownOn, knownBy } = step.now;
          const id = `${decision.id} ${knownOn}`;
          const words = describeDecisionStep(step);
          return { ...toChange('outcome', { id, knownOn, knownBy }), decision, words };
        }),
    ),
    ...(now.decisions ?? []).flatMap((decision) =>
      (decision.corrections ?? [])
        .filter(isNew)
        .map(({ before, knownOn, knownBy }, index): BoardChange => {
          const id = `${decision.id} corrected ${index} ${knownOn}`;
          const words = `corrected: it said “${decisionInShort(before)}”`;
          return { ...toChange('outcome', { id, knownOn, knownBy }), decision, words };
        }),
    ),
    ...now.events
      .filter(isNews)
      .map((event): BoardChange => ({ ...toChange('event', event), event })),
    ...now.meetings
      .filter(isNews)
      .map((meeting): BoardChange => ({ ...toChange('meeting', meeting), meeting })),
    ...now.facts.filter(isNew).map((fact): BoardChange => ({ ...toChange('fact', fact), fact })),
    ...measureChanges(now, since, asAt).map(
      (change): BoardChange => ({
        kind: 'measure',
        id: change.id,
        knownOn: change.knownOn,
        change,
      }),
    ),
  ];
  return news.toSorted(newestFirst);
}

/** The evidence on an area that was withdrawn, with when it became known and when it was withdrawn. */
const withdrawnIn = ({ areas }: BoardPack, areaId: string) =>
  (areas.find(({ id }) => id === areaId)?.history ?? []).flatMap((evidence) =>
    evidence.withdrawn === undefined
      ? []
      : [{ evidence, known: evidence.knownOn, withdrawn: evidence.withdrawn }],
  );

/** Each plan that an area had at the end of a day, oldest first, and the one before it. */
function plansOf({ plan, formerPlans = [] }: Area) {
  const all: readonly AreaPlan[] = [...formerPlans, ...(plan ? [plan] : [])];
  return all
    .filter(({ knownOn }, index) => {
      const next = all[index + 1];
      return !next || lastDay(next.knownOn) !== lastDay(knownOn);
    })
    .map((one, index, kept) => ({ plan: one, before: kept[index - 1] ?? null }));
}

/**
 * Events that tell of an inspection or a visit which was known by the time they became known, and
 * meetings at which such an event took place. Each is asked about as on its own day, so that the
 * answer is the same on every later one.
 */
function repeating(pack: BoardPack): (record: BoardEvent | Meeting) => boolean {
  const byDay = new Map<Day, ReadonlySet<BoardEvent | Meeting>>();
  return (record) => {
    const day = lastDay(record.knownOn);
    const repeated = byDay.get(day) ?? repeatedOn(pack, day);
    byDay.set(day, repeated);
    return repeated.has(record);
  };
}

function repeatedOn(pack: BoardPack, day: Day): ReadonlySet<BoardEvent | Meeting> {
  const known = <T extends Known>(records: readonly T[]) =>
    records.filter(({ knownOn }) => isKnownOn(knownOn, day));
  const events = known(pack.events);
  const [inspections, visits] = [known(pack.inspections), known(pack.visits)];
  const withRecord = new Set([...eventsOfRecords({ events, inspections, visits }).values()].flat());
  const others = events.filter((event) => !withRecord.has(event));
  return new Set([...withRecord, ...meetingsOfEvents(others, known(pack.meetings)).values()]);
}

const toChange = <Kind extends BoardChange['kind']>(
  kind: Kind,
  record: OnBoard & { readonly id: string },
) => ({ kind, id: `${kind} ${record.id}`, knownOn: seenFrom(record) }) as const;

/** A record that may have been put on the board later than it was known elsewhere. */
type OnBoard = Known & Kept<unknown>;

/** From when whoever looks at the board could know of it. */
const seenFrom = ({ knownOn, onBoardFrom }: OnBoard): PartialDate =>
  onBoardFrom === undefined ? knownOn : laterOf(knownOn, onBoardFrom);

const newestFirst = (a: { knownOn: string; id: string }, b: { knownOn: string; id: string }) =>
  compareText(lastDay(b.knownOn), lastDay(a.knownOn)) || compareText(a.id, b.id);

/** Each grade of an inspection against the latest one before it in its series. */
function gradeSteps(inspection: Inspection, all: readonly Inspection[]): GradeStep[] {
  const earlier = all
    .filter(({ start }) => lastDay(start) < lastDay(inspection.start))
    .toSorted((a, b) => compareText(lastDay(a.start), lastDay(b.start)));
  return inspection.judgements.flatMap(({ topic, seriesId, grade }) => {
    if (grade === null) return [];
    const before =
      earlier
        .flatMap(({ judgements }) => judgements)
        .findLast((one) => one.seriesId === seriesId && one.grade !== null)?.grade ?? null;
    const steps = before === null ? null : gradeStep(grade) - gradeStep(before);
    return [{ topic, grade, before, steps }];
  });
}

/**
 * The years of one workforce indicator that became known between two days, newest first, each set
 * against all one-year changes known when it was published. None for an authority that has no row in any year:
 * nothing of it became known.
 */
export function workforceChanges(
  file: IndicatorFile,
  authorities: AuthoritiesFile,
  authority: Authority,
  since: Day,
  asAt: Day,
): WorkforceChange[] {
  const now = indicatorAsKnownOn(file, asAt);
  const figures = now.figures[seriesCodeFor(authority, now)];
  if (!figures) return [];
  return now.periods
    .flatMap(({ year, knownOn }, index): WorkforceChange[] => {
      if (isKnownOn(knownOn, since)) return [];
      const [value, before] = [figures[index], figures[index - 1]];
      const difference = isNumber(value) && isNumber(before) ? value - before : null;
      const then = oneYearChanges(indicatorAsKnownOn(file, lastDay(knownOn)), authorities);
      return [
        {
          id: `${file.indicator.id} ${year}`,
          knownOn,
          indicator: file.indicator,
          year,
          value: isNumber(value) ? value : null,
          difference,
          shareSmaller: difference === null ? null : shareSmaller(difference, then),
        },
      ];
    })
    .toSorted(newestFirst);
}
