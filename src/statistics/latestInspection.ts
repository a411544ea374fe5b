import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Inspection, Judgement, Topic } from '#src/domain/inspection.ts';
import { comparePartialDates } from '#src/domain/partialDate.ts';

/** Inspections of the framework in force, ILACS, oldest first. */
const ilacs = (pack: BoardPack): Inspection[] =>
  pack.inspections
    .filter(({ framework }) => framework === 'ilacs')
    .toSorted((a, b) => comparePartialDates(a.start, b.start));

/** The latest ILACS inspection and the one before it: only these two may be compared. */
export function latestInspections(pack: BoardPack): {
  readonly latest: Inspection | null;
  readonly previous: Inspection | null;
} {
  const inOrder = ilacs(pack);
  return { latest: inOrder.at(-1) ?? null, previous: inOrder.at(-2) ?? null };
}

/** The judgement on a topic; `null` where the inspection made none. */
export const judgementOn = (inspection: Inspection, topic: Topic): Judgement | null =>
  inspection.judgements.find((judgement) => judgement.topic === topic) ?? null;
