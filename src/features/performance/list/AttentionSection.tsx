import type { BoardParams } from '#src/core/model/boardParams.ts';
import { attentionSummary } from '#src/features/performance/measureListText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { attentionTable } from './attentionTable.tsx';
import { MeasuresFigure } from './MeasuresFigure.tsx';

/** Exceptions only: what changed for the worse and what will miss its target, with who does what about it. */
export function AttentionSection(board: BoardParams) {
  const { pack, readings } = useMeasures(board);
  const table = attentionTable({ readings, pack, asAt: board.asAt });
  return (
    <section aria-labelledby="attention">
      <SectionHeading
        id="attention"
        title="What needs attention"
        note={attentionSummary(readings)}
      />
      {table.rows.length > 0 && (
        <MeasuresFigure board={board} about="measures that need attention" table={table} />
      )}
    </section>
  );
}
