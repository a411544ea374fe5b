import { isOpenGroup } from '#src/core/board/areaList.ts';
import { isOpenNow } from '#src/core/board/areaStanding.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { AreaFigure } from './AreaFigure.tsx';
import styles from './AreasView.module.css';
import { earlierListsId } from './FindAreas.tsx';
import { type AreasOptions, isFiltered } from './options.ts';
import { useShownAreas } from './useShownAreas.ts';

/** Every list before the latest, each behind its heading; nothing of it counts as open. */
export function EarlierListsSection({
  options,
  ...board
}: BoardParams & { readonly options: AreasOptions }) {
  const { authority, pack, groups } = useShownAreas(board, options);
  const total = pack.areas.filter((area) => !isOpenNow(area)).length;
  if (total === 0) return null;
  const earlier = groups.filter((group) => !isOpenGroup(group));
  return (
    <section
      id={earlierListsId}
      tabIndex={-1}
      aria-labelledby="earlier-lists-title"
      className={styles.lists}
    >
      <SectionHeading
        id="earlier-lists-title"
        title="Earlier lists"
        note={`${total} areas that do not count as open now`}
      />
      <p className={styles.note}>
        A later inspection, visit or plan came after each of these lists. A status here is what the
        latest evidence said on its day.
      </p>
      {earlier.length === 0 ? (
        <p>None of the areas on earlier lists matches.</p>
      ) : (
        <AreaFigure
          about="areas on earlier lists"
          groups={earlier}
          pack={pack}
          asAt={board.asAt}
          authorityName={authority.shortName}
          folded={isFiltered(options) ? 'open' : 'closed'}
        />
      )}
    </section>
  );
}
