import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Inspection, InspectionsFile, Judgement, Topic } from '#src/domain/inspection.ts';
import { comparePartialDates } from '#src/domain/partialDate.ts';

/** Inspections of the framework in force, ILACS, oldest first. */
export const ilacsInspections = ({
  inspections,
}: Pick<BoardPack | InspectionsFile, 'inspections'>): Inspection[] =>
  inspections
    .filter(({ framework }) => framework === 'ilacs')
    .toSorted((a, b) => comparePartialDates(a.start, b.start));

/** The latest ILACS inspection and the one before it: only these two may be compared. */
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
