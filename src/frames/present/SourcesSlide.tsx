import { useSuspenseQuery } from '@tanstack/react-query';
import { groupSourcesByOwner } from '#src/core/board/groupSourcesByOwner.ts';
import { describeOwnSources, publicationsInShort } from '#src/core/board/sourceListText.ts';
import { formatDate } from '#src/core/text/format.ts';
import { groupBy } from '#src/core/text/groupBy.ts';
import { datasetQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import styles from './Groups.module.css';
import { SlideFrame } from './SlideFrame.tsx';
import type { SlideProps } from './slideProps.ts';

/** Where everything on the slides comes from, and where each fact's own source is found. */
export function SourcesSlide(props: SlideProps) {
  const { authority, pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { data } = useSuspenseQuery(datasetQuery);
  const { national, own, laterNational } = groupSourcesByOwner(data, pack, props.board.asAt);
  const addressed = national.filter(({ url }) => url !== null);
  const later = addressed.filter((one) => laterNational.includes(one));
  const known = groupBy(
    addressed.filter((one) => !later.includes(one)),
    ({ publisher }) => publisher,
  );
  return (
    <SlideFrame
      {...props}
      title="Every figure here names its source"
      source={`Data published up to ${formatDate(data.dataDate)}, version ${data.version}`}
      marking={pack.settings.marking}
    >
      <dl className={styles.groups}>
        {[...known].map(([publisher, titles]) => (
          <div key={publisher}>
            <dt>{publisher}</dt>
            {titles.map(({ id, title }) => (
              <dd key={id}>{title}</dd>
            ))}
          </div>
        ))}
        {own.length > 0 && (
          <div>
            <dt>{authority.shortName}</dt>
            <dd>{describeOwnSources(own)}</dd>
          </div>
        )}
        {later.length > 0 && (
          <div>
            <dt>Published later</dt>
            <dd>{publicationsInShort(later)}: only what was known by this day is shown of them</dd>
          </div>
        )}
      </dl>
    </SlideFrame>
  );
}
