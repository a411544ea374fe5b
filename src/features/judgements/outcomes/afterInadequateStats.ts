import { gradeOn, isNoLongerJudged } from '#src/core/board/gradeGap.ts';
import { ilacsByAuthority, ilacsInspections } from '#src/core/board/latestInspection.ts';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { compareNames } from '#src/core/model/compare.ts';
import { endOfTopic } from '#src/core/model/frameworkRules.ts';
import { isGoodOrBetter } from '#src/core/model/grade.ts';
import type { Inspection, InspectionsFile } from '#src/core/model/inspection.ts';
import { comparePartialDates, type Day, lastDay } from '#src/core/model/partialDate.ts';
import { kaplanMeierMedian, type Wait } from '#src/core/stats/kaplanMeier.ts';
import { monthsBetween } from '#src/core/stats/monthsBetween.ts';
import { median } from '#src/core/stats/quantile.ts';
import {
  type AfterInadequate,
  type InadequateSpell,
  type Outcome,
  outcomes,
  type Waits,
} from './afterInadequate.ts';

const overall = (inspection: Inspection) => gradeOn(inspection, 'overall');

/** The first inspection that began later: one of the same day is not the next. */
const nextAfter = (inspections: readonly Inspection[], { start }: Inspection) =>
  inspections.find((later) => comparePartialDates(later.start, start) > 0) ?? null;

/**
 * What became of every Inadequate overall judgement under ILACS. Each is an episode of its own,
 * also where the next judgement is Inadequate again; it ends with the authority's next inspection,
 * standard or short. What came after an abolished authority does not inherit its judgements.
 *
 * @param file As known on the day of the view.
 * @param authority The board's own.
 */
export function afterInadequate(
  file: InspectionsFile,
  { authorities }: AuthoritiesFile,
  authority: Authority,
): AfterInadequate {
  const known = ilacsInspections(file);
  const reach =
    known
      .map(({ knownOn }) => lastDay(knownOn))
      .toSorted()
      .at(-1) ?? null;
  const toGoodReach = reach && earliest(reach, endOfTopic('overall')?.from);
  const byAuthority = ilacsByAuthority(file);
  const ofAuthorities = authorities.map((one) => ({ one, own: byAuthority.get(one.code) ?? [] }));

  const episodes = ofAuthorities.flatMap(({ one, own }) =>
    own
      .filter((inspection) => overall(inspection) === 'inadequate')
      .map((inspection) => ({
        ...episodeOf(inspection, nextAfter(own, inspection), one, reach),
        isOwn: one.code === authority.code,
      })),
  );
  const repeated = ofAuthorities.filter(({ one }) =>
    episodes.some(
      ({ authorityCode, outcome }) => authorityCode === one.code && outcome === 'inadequate',
    ),
  );
  return {
    episodes: episodes.toSorted(inOrder),
    since: known[0] ? Number(known[0].start.slice(0, 4)) : null,
    reach,
    toNext: waitsOf(
      episodes.flatMap(({ months, next }) =>
        months === null ? [] : [{ months, isOver: next !== null }],
      ),
    ),
    toGood: waitsOf(ofAuthorities.flatMap(({ one, own }) => waitsForGood(own, one, toGoodReach))),
    toGoodReach,
    repeated: repeated.map(({ one }) => one.shortName),
  };
}

function episodeOf(
  { id, start, publishedOn, kind }: Inspection,
  next: Inspection | null,
  { code, shortName, status }: Authority,
  reach: Day | null,
): Omit<InadequateSpell, 'isOwn'> {
  const end = next?.start ?? (status === 'current' ? reach : null);
  return {
    inspectionId: id,
    authorityCode: code,
    name: shortName,
    start,
    publishedOn,
    kind,
    next: next && { start: next.start, publishedOn: next.publishedOn, grade: overall(next) },
    outcome: next ? outcomeOf(next) : status === 'current' ? 'waiting' : 'abolished',
    months: end === null ? null : monthsBetween(start, end).months,
  };
}

const earliest = (a: Day, b: Day | undefined) => (b !== undefined && b < a ? b : a);

function outcomeOf(next: Inspection): Outcome {
  const grade = overall(next);
  if (grade === null) {
    return isNoLongerJudged(next, 'overall') ? 'no-longer-graded' : 'ungraded';
  }
  if (isGoodOrBetter(grade)) return 'good-or-better';
  return grade === 'inadequate' ? 'inadequate' : 'requires-improvement';
}

/** By outcome, then the shortest first, then by name and date. */
const inOrder = (a: InadequateSpell, b: InadequateSpell) =>
  outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome) ||
  (a.months ?? 0) - (b.months ?? 0) ||
  compareNames(a.name, b.name) ||
  comparePartialDates(a.start, b.start);

/**
 * A wait from each first Inadequate to the first Good or better after it, or to where that could be
 * seen. Once no inspection gives an overall grade nobody can reach Good any more, so that nobody is
 * at risk of it: a wait counts as not over at that day, whether an inspection came after or not.
 */
function waitsForGood(
  own: readonly Inspection[],
  { status }: Authority,
  reach: Day | null,
): Wait[] {
  const waits: Wait[] = [];
  let since: Inspection | null = null;
  for (const inspection of own) {
    const grade = overall(inspection);
    if (since === null && grade === 'inadequate') since = inspection;
    if (since === null || !isGoodOrBetter(grade)) continue;
    waits.push({ months: monthsBetween(since.start, inspection.start).months, isOver: true });
    since = null;
  }
  if (since !== null && status === 'current' && reach !== null) {
    waits.push({ months: monthsBetween(since.start, reach).months, isOver: false });
  }
  return waits;
}

function waitsOf(waits: readonly Wait[]): Waits {
  const ended = waits.filter(({ isOver }) => isOver).map(({ months }) => months);
  return {
    ended: ended.length,
    open: waits.length - ended.length,
    median: median(ended),
    shortest: ended.length === 0 ? null : Math.min(...ended),
    longest: ended.length === 0 ? null : Math.max(...ended),
    medianOfAll: kaplanMeierMedian(waits),
  };
}
