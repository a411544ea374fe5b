import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isPresentFramework } from '#src/core/model/frameworkRules.ts';
import type { Grade } from '#src/core/model/grade.ts';
import type { Inspection, InspectionsFile, Judgement } from '#src/core/model/inspection.ts';
import { comparePartialDates, type PartialDate } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** Inspections under ILACS, and under what follows it, oldest first; those of older frameworks are left out. */
export const ilacsInspections = ({
  inspections,
}: Pick<BoardPack | InspectionsFile, 'inspections'>): Inspection[] =>
  inspections
    .filter(({ framework }) => isPresentFramework(framework))
    .toSorted((a, b) => comparePartialDates(a.start, b.start));

/** The latest inspection and the one before it: only these two may be compared. */
export function latestInspections(pack: BoardPack): {
  readonly latest: Inspection | null;
  readonly previous: Inspection | null;
} {
  const inOrder = ilacsInspections(pack);
  return { latest: inOrder.at(-1) ?? null, previous: inOrder.at(-2) ?? null };
}

/** The judgement on a topic; `null` where the inspection made none. */
export const judgementOn = (inspection: Inspection, topic: Topic): Judgement | null =>
  inspection.judgements.find((judgement) => judgement.topic === topic) ?? null;

/** The latest overall grade of all, which an inspection without one may have come after; `null` for none. */
export function lastOverall(inspections: readonly Inspection[]): {
  readonly grade: Grade;
  readonly start: PartialDate;
} | null {
  for (const inspection of ilacsInspections({ inspections }).toReversed()) {
    const grade = judgementOn(inspection, 'overall')?.grade;
    if (grade) return { grade, start: inspection.start };
  }
  return null;
}

/** ILACS inspections by the code of their authority, oldest first. */
export function ilacsByAuthority(file: InspectionsFile): ReadonlyMap<string, Inspection[]> {
  const groups = new Map<string, Inspection[]>();
  for (const inspection of ilacsInspections(file)) {
    const group = groups.get(inspection.authorityCode);
    if (group) group.push(inspection);
    else groups.set(inspection.authorityCode, [inspection]);
  }
  return groups;
}
