import type { BoardPack } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Inspection, Visit } from '#src/core/model/inspection.ts';
import { comparePartialDates, firstDay } from '#src/core/model/partialDate.ts';
import { visitsOf } from '#src/features/judgements/history/judgementHistoryStats.ts';

/** An inspection with the one before it, under whatever framework, or a visit. */
export type BoardRecord =
  | {
      readonly kind: 'inspection';
      readonly id: string;
      readonly inspection: Inspection;
      readonly before: Inspection | null;
    }
  | { readonly kind: 'visit'; readonly id: string; readonly visit: Visit };

/** Every inspection and visit of a board, newest first; a vague visit stands where its number puts it. */
export function recordsOf({ inspections, visits }: BoardPack): BoardRecord[] {
  const inOrder = inspections.toSorted((a, b) => comparePartialDates(a.start, b.start));
  const placed = [
    ...inOrder.map((inspection, index) => ({
      at: firstDay(inspection.start),
      record: {
        kind: 'inspection' as const,
        id: inspection.id,
        inspection,
        before: inOrder[index - 1] ?? null,
      },
    })),
    ...visitsOf(visits).flatMap(({ id, earliest }) => {
      const visit = visits.find((one) => one.id === id);
      return visit ? [{ at: earliest, record: { kind: 'visit' as const, id, visit } }] : [];
    }),
  ];
  return placed
    .toSorted((a, b) => compareText(a.at, b.at))
    .toReversed()
    .map(({ record }) => record);
}
