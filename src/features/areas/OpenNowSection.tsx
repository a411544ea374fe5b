import { describeStatusRule } from '#src/core/board/areaEvidenceText.ts';
import { isOpenGroup } from '#src/core/board/areaList.ts';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import { describeOpenAreas } from '#src/core/board/areaText.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { AreaFigure } from './AreaFigure.tsx';
import styles from './AreasView.module.css';
import { FindAreas } from './FindAreas.tsx';
import type { AreasViewProps } from './options.ts';
import { useShownAreas } from './useShownAreas.ts';

/** How to find areas, and those that are open now: the latest list first, then the council's plan and what nobody confirmed. */
export function OpenNowSection({ options, onOptions, ...board }: AreasViewProps) {
  const found = useShownAreas(board, options);
  const { authority, pack, groups } = found;
  if (pack.areas.length === 0) return null;
  const open = groups.filter(isOpenGroup);
  return (
    <section aria-labelledby="open-now" className={styles.lists}>
      <SectionHeading id="open-now" title="Open now" note={describeOpenAreas(pack)} />
      <FindAreas {...found} options={options} onOptions={onOptions} />
      {open.length === 0 ? (
        <p>
          {pack.areas.some(isOpenNow)
            ? 'None of the areas open now matches.'
            : 'No area is known to be open now.'}
        </p>
      ) : (
        <AreaFigure
          about="areas open now"
          groups={open}
          pack={pack}
          asAt={board.asAt}
          authorityName={authority.shortName}
        />
      )}
      <p className={styles.note}>{describeStatusRule()}</p>
    </section>
  );
}
