import { directionsOf } from '#src/core/board/directions.ts';
import { gradeGap, isNoLongerJudged, judgesTogether } from '#src/core/board/gradeGap.ts';
import { judgementOn } from '#src/core/board/latestInspection.ts';
import type { Authority } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import {
  frameworkBegan,
  type Inspection,
  type Judgement,
  type Visit,
} from '#src/core/model/inspection.ts';
import {
  comparePartialDates,
  type Day,
  firstDay,
  lastDay,
  type PartialDate,
} from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';
import type {
  JudgementHistory,
  JudgementHistoryBreak,
  JudgementHistoryGap,
  JudgementHistoryLine,
  JudgementHistoryVisit,
} from './judgementHistory.ts';

/**
 * Judgements over time for some topics. A line joins only judgements of one series, and ends where
 * the next framework begins; the line of the series in force runs to `until`.
 *
 * @param until The day of the view; `null` for an abolished authority, whose grades are in force no
 *   more and whose lines therefore end at their last judgement.
 * @returns `null` without any graded inspection.
 */
export function judgementHistoryOf(
  pack: BoardPack,
  authorityName: string,
  topics: readonly Topic[],
  until: Day | null,
): JudgementHistory | null {
  const inspections = pack.inspections.toSorted((a, b) => comparePartialDates(a.start, b.start));
  const [first, last] = [inspections[0], inspections.at(-1)];
  if (!first || !last) return null;
  const end = until ?? last.start;
  const frameworks = inspections
    .filter((one, index) => inspections[index - 1]?.framework !== one.framework)
    .map((one) => ({ framework: one.framework, from: beginningOf(one) }));
  const visits = visitsOf(pack.visits);
  const directions = directionsOf(pack.events);
  const yearsDrawn = [
    ...[first.start, end].map((day) => day.slice(0, 4)),
    ...directionMarks(directions).map(({ on }) => on.slice(0, 4)),
    ...visits.flatMap(({ earliest, latest }) => [earliest.slice(0, 4), latest.slice(0, 4)]),
  ].map(Number);
  return {
    authorityName,
    topics,
    gaps: topics.includes('care-leavers') ? gapsOf(inspections, end) : [],
    ungraded: ungradedOf(topics, inspections),
    breaks: breaksOf(topics, inspections),
    lines: topics.flatMap((topic) => linesOf(topic, inspections, end)),
    until: end,
    frameworks,
    visits,
    directions,
    years: [Math.min(...yearsDrawn), Math.max(...yearsDrawn)],
  };
}

/**
 * The same as the overview and the slides draw it: since the single inspection framework, as what was
 * judged of child protection before it was something else.
 */
export function historySinceSif(
  pack: BoardPack,
  { shortName, status }: Authority,
  topics: readonly Topic[],
  asAt: Day,
): JudgementHistory | null {
  const inspections = pack.inspections.filter(({ framework }) => framework !== 'child-protection');
  const until = status === 'abolished' ? null : asAt;
  return judgementHistoryOf({ ...pack, inspections }, shortName, topics, until);
}

function linesOf(
  topic: Topic,
  inspections: readonly Inspection[],
  end: PartialDate,
): JudgementHistoryLine[] {
  const lines: JudgementHistoryLine[] = [];
  for (const [index, inspection] of inspections.entries()) {
    const judgement = judgementOn(inspection, topic);
    if (!judgement?.grade) continue;
    const { seriesId, grade } = judgement;
    const { id: inspectionId, framework, start, publishedOn } = inspection;
    const next = inspections.slice(index + 1).find((later) => {
      const after = judgementOn(later, topic);
      return comparePartialDates(later.start, start) > 0 && !continues(after, seriesId);
    });
    const isReplaced = next !== undefined && next.framework !== framework;
    const until = isReplaced ? beginningOf(next) : (next?.start ?? end);
    const open = lines.findIndex((line) => line.seriesId === seriesId && line.until === until);
    const step = { inspectionId, framework, start, publishedOn, grade };
    const line = lines[open];
    if (line) lines[open] = { ...line, steps: [...line.steps, step] };
    else {
      const run = lines.filter((one) => one.seriesId === seriesId).length;
      const id = run === 0 ? seriesId : `${seriesId}_${run + 1}`;
      lines.push({ id, topic, seriesId, steps: [step], until });
    }
  }
  return lines;
}

/** A line ends at a judgement of another series, at none, and at one whose grade is not known. */
const continues = (judgement: Judgement | null, seriesId: string) =>
  judgement?.seriesId === seriesId && judgement.grade !== null;

/** Judgements whose grade no source gives. */
const ungradedOf = (topics: readonly Topic[], inspections: readonly Inspection[]) =>
  topics.flatMap((topic) =>
    inspections
      .filter(
        (one) =>
          judgementOn(one, topic)?.grade === null && gradeGap(one, topic) !== 'no-longer-judged',
      )
      .map(({ start }) => ({ topic, start })),
  );

/** Inspections whose framework gives a topic no judgement any more. */
const breaksOf = (
  topics: readonly Topic[],
  inspections: readonly Inspection[],
): JudgementHistoryBreak[] =>
  topics.flatMap((topic) =>
    inspections
      .filter((one) => isNoLongerJudged(one, topic))
      .map(({ id, framework, start, publishedOn }) => ({
        topic,
        inspectionId: id,
        framework,
        start,
        publishedOn,
      })),
  );

/** Since when a framework's inspections count: from its beginning, where that is known. */
const beginningOf = ({ framework, start }: Inspection): PartialDate =>
  frameworkBegan[framework] ?? start;

/** When care leavers were judged with children in care; neighbouring inspections make one gap. */
function gapsOf(inspections: readonly Inspection[], end: PartialDate): JudgementHistoryGap[] {
  const gaps: JudgementHistoryGap[] = [];
  for (const [index, inspection] of inspections.entries()) {
    if (!judgesTogether(inspection)) continue;
    const apart = inspections.slice(index + 1).find((later) => !judgesTogether(later));
    const until = apart?.start ?? end;
    if (gaps.at(-1)?.until === until) continue;
    gaps.push({
      topic: 'care-leavers',
      judgedWith: 'children-in-care',
      from: inspection.start,
      until,
    });
  }
  return gaps;
}

/** Numbered visits happen in the order of their numbers, which narrows a date that is vague. */
export function visitsOf(visits: readonly Visit[]): JudgementHistoryVisit[] {
  const inOrder = visits.toSorted((a, b) => comparePartialDates(a.start, b.start));
  return inOrder
    .map((visit) => {
      const { id, number, kind, start: date, end, publishedOn, areasCovered } = visit;
      const numbered = (wanted: number) =>
        inOrder.filter((one) => one.kind === kind && one.number === wanted);
      // After another inspection visits are numbered from 1 again.
      const before =
        number === null
          ? undefined
          : numbered(number - 1).findLast((one) => firstDay(one.start) <= lastDay(end ?? date));
      const after =
        number === null
          ? undefined
          : numbered(number + 1).find((one) => lastDay(one.start) >= firstDay(date));
      const earliest = later(firstDay(date), before && firstDay(before.end ?? before.start));
      const latest = earlier(lastDay(end ?? date), after && lastDay(after.start));
      return { id, number, kind, date, publishedOn, areasCovered, earliest, latest };
    })
    .toSorted((a, b) => compareText(a.earliest, b.earliest) || compareText(a.latest, b.latest));
}

const later = (a: PartialDate, b: PartialDate | undefined) => (b !== undefined && b > a ? b : a);
const earlier = (a: PartialDate, b: PartialDate | undefined) => (b !== undefined && b < a ? b : a);
