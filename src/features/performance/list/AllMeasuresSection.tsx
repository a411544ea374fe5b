import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { FindMeasures } from './FindMeasures.tsx';
import { MarksKey } from './MarksKey.tsx';
import { MeasuresFigure } from './MeasuresFigure.tsx';
import styles from './MeasuresTable.module.css';
import { measuresTable } from './measuresTable.tsx';
import type { MeasuresProps } from './options.ts';
import { shownMeasures } from './shownMeasures.ts';

/** Every measure by theme, or those that a reader asked for, with its marks, its line and its sentence. */
export function AllMeasuresSection({ options, onOptions, ...board }: MeasuresProps) {
  const { pack, readings } = useMeasures(board);
  const shown = shownMeasures(readings, options);
  const table = measuresTable({
    caption: 'All measures',
    readings: shown,
    isByTheme: options.sort === 'theme',
    pack,
    asAt: board.asAt,
  });
  return (
    <section aria-labelledby="all-measures">
      <SectionHeading
        id="all-measures"
        title="All measures"
        note="How each moves, and where it stands against its target"
      />
      <div className={styles.figure}>
        <FindMeasures {...{ readings, shown, options, onOptions }} />
        <MarksKey />
        <MeasuresFigure board={board} about="all measures" table={table} />
      </div>
    </section>
  );
}
