import { DownloadMenu } from '#src/charts/DownloadMenu.tsx';
import { tableActions } from '#src/charts/download/figureActions.ts';
import { SpecTable } from '#src/charts/SpecTable.tsx';
import { describeSources } from '#src/core/text/sourceText.ts';
import { useMeasures } from '#src/features/performance/packReadings.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { FindMeasures } from './FindMeasures.tsx';
import { MarksKey } from './MarksKey.tsx';
import styles from './MeasuresTable.module.css';
import { measuresTable } from './measuresTable.tsx';
import type { MeasuresProps } from './options.ts';
import { shownMeasures } from './shownMeasures.ts';

const about = 'all measures';

/** Every measure by theme, or those that a reader asked for, with its marks, its line and its sentence. */
export function AllMeasuresSection({ options, onOptions, ...board }: MeasuresProps) {
  const { authority, pack, readings } = useMeasures(board);
  const shown = shownMeasures(readings, options);
  const table = measuresTable({
    caption: 'All measures',
    readings: shown,
    isByTheme: options.sort === 'theme',
    pack,
    asAt: board.asAt,
  });
  const source = describeSources(
    pack.sources,
    readings.map(({ measure }) => measure.sourceId),
  );
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
        <figure aria-label={about} className={styles.figure}>
          {shown.length === 0 ? (
            <p>No measure matches.</p>
          ) : (
            <SpecTable hideCaption table={table} />
          )}
          <DownloadMenu
            about={about}
            actions={tableActions({
              name: [authority.shortName, about, board.asAt],
              tables: () => [table],
              source,
            })}
          />
        </figure>
      </div>
    </section>
  );
}
