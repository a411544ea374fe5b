import type { BoardPack } from '#src/domain/boardPack.ts';
import { frameworkBegan, type Inspection, type Topic, type Visit } from '#src/domain/inspection.ts';
import type { Ladder, LadderLine, LadderVisit } from '#src/domain/ladder.ts';
import {
  comparePartialDates,
  type Day,
  firstDay,
  lastDay,
  type PartialDate,
} from '#src/domain/partialDate.ts';
import { judgementOn } from './latestInspection.ts';

/**
 * Judgements over time for some topics. A line joins only judgements of one series, and ends where
 * the next framework begins; the line of the series in force runs to `until`.
 *
 * @param until The day of the view; `null` for an abolished authority, whose grades are in force no
 *   more and whose lines therefore end at their last judgement.
 * @returns `null` without any graded inspection.
 */
export function ladderOf(
  pack: BoardPack,
  authorityName: string,
  topics: readonly Topic[],
  until: Day | null,
): Ladder | null {
  const inspections = pack.inspections.toSorted((a, b) => comparePartialDates(a.start, b.start));
  const [first, last] = [inspections[0], inspections.at(-1)];
  if (!first || !last) return null;
  const end = until ?? last.start;
  const frameworks = inspections
    .filter((one, index) => inspections[index - 1]?.framework !== one.framework)
    .map((one) => ({ framework: one.framework, from: beginningOf(one) }));
  return {
    authorityName,
    lines: topics.flatMap((topic) => linesOf(topic, inspections, end)),
    frameworks,
    visits: visitsOf(pack.visits),
    direction: pack.events.find(({ isDirectionStart }) => isDirectionStart)?.on ?? null,
    years: [Number(first.start.slice(0, 4)), Number(end.slice(0, 4))],
  };
}

function linesOf(topic: Topic, inspections: readonly Inspection[], end: PartialDate): LadderLine[] {
  const lines = new Map<string, LadderLine>();
  for (const inspection of inspections) {
    const judgement = judgementOn(inspection, topic);
    if (!judgement?.grade) continue;
    const { seriesId, grade } = judgement;
    const { id: inspectionId, framework, start, publishedOn } = inspection;
    const steps = [
      ...(lines.get(seriesId)?.steps ?? []),
      { inspectionId, framework, start, publishedOn, grade },
    ];
    const next = inspections.find(
      (later) =>
        comparePartialDates(later.start, start) > 0 &&
        judgementOn(later, topic)?.seriesId !== seriesId,
    );
    const isReplaced = next !== undefined && next.framework !== framework;
    const until = isReplaced ? beginningOf(next) : (next?.start ?? end);
    lines.set(seriesId, { topic, seriesId, steps, until });
  }
  return [...lines.values()];
}

/** Since when a framework's inspections count: from its beginning, where that is known. */
const beginningOf = ({ framework, start }: Inspection): PartialDate =>
  frameworkBegan[framework] ?? start;

/** Numbered visits happen in the order of their numbers, which narrows a date that is vague. */
function visitsOf(visits: readonly Visit[]): LadderVisit[] {
  return visits
    .toSorted((a, b) => comparePartialDates(a.start, b.start))
    .map((visit) => {
      const { id, number, kind, start: date, end, publishedOn, areasCovered } = visit;
      const beside = (step: -1 | 1) =>
        visits.find((one) => one.kind === kind && number !== null && one.number === number + step);
      const before = beside(-1);
      const after = beside(1);
      const earliest = later(firstDay(date), before && firstDay(before.end ?? before.start));
      const latest = earlier(lastDay(end ?? date), after && lastDay(after.start));
      return { id, number, kind, date, publishedOn, areasCovered, earliest, latest };
    })
    .toSorted((a, b) => a.earliest.localeCompare(b.earliest) || a.latest.localeCompare(b.latest));
}

const later = (a: PartialDate, b: PartialDate | undefined) => (b !== undefined && b > a ? b : a);
const earlier = (a: PartialDate, b: PartialDate | undefined) => (b !== undefined && b < a ? b : a);
