import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { attentionSummary } from '#src/features/performance/measureListText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { attentionTable } from './attentionTable.tsx';
import styles from './MeasuresTable.module.css';

const about = 'measures that need attention';

/** Exceptions only: what changed for the worse and what will miss its target, with who does what about it. */
export function AttentionSection(board: BoardParams) {
  const { authority, pack, readings } = useMeasures(board);
  const table = attentionTable({ readings, pack, asAt: board.asAt });
  const summary = attentionSummary(readings);
  return (
    <section aria-labelledby="attention">
      <SectionHeading id="attention" title="What needs attention" note={summary} />
      {table.rows.length > 0 && (
        <figure aria-label={about} className={styles.figure}>
          <SpecTable hideCaption table={table} />
          <DownloadMenu
            about={about}
            actions={tableActions({
              name: [authority.shortName, about, board.asAt],
              tables: () => [table],
              source: describeSources(
                pack.sources,
                readings.map(({ measure }) => measure.sourceId),
              ),
            })}
          />
        </figure>
      )}
    </section>
  );
}
