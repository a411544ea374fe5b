import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import type { TableSpec } from '#src/charts/table/tableSpec.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { describeSources } from '#src/core/text/sourceText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import styles from './MeasuresTable.module.css';

interface Props {
  readonly board: BoardParams;
  /** What the table holds, in a sentence: "measures that need attention". */
  readonly about: string;
  readonly table: TableSpec;
}

/** A table of measures with its downloads. */
export function MeasuresFigure({ board, about, table }: Props) {
  const { authority, pack, readings } = useMeasures(board);
  return (
    <figure aria-label={about} className={styles.figure}>
      {table.rows.length === 0 ? (
        <p>No measure matches.</p>
      ) : (
        <SpecTable hideCaption table={table} />
      )}
      <DownloadMenu
        about={about}
        actions={tableActions({
          authority: authority.shortName,
          called: about,
          asAt: board.asAt,
          tables: () => [table],
          source: describeSources(
            pack.sources,
            readings.map(({ measure }) => measure.sourceId),
          ),
        })}
      />
    </figure>
  );
}
