import { useBoard } from '#src/views/board/useBoard.ts';
import { useChanges } from '#src/views/board/useChanges.ts';
import styles from './ChangesSlide.module.css';
import list from './Groups.module.css';
import type { SlideProps } from './Slide.tsx';
import { SlideFrame } from './SlideFrame.tsx';

/** A slide has room for so many kinds of news, and for so many items of each. */
const [mostGroups, mostItems] = [4, 3];

/** What changed since the last meeting: the kinds that weigh most, the rest by its count. */
export function ChangesSlide(props: SlideProps) {
  const { pack } = useBoard(props.board.authorityCode, props.board.asAt);
  const { title, headline, groups } = useChanges(props.board);
  const rest = groups.slice(mostGroups);
  return (
    <SlideFrame {...props} title={headline} source={title} marking={pack.settings.marking}>
      {groups.length === 0 && <p>No record of this board became known since then.</p>}
      <dl className={list.groups}>
        {groups.slice(0, mostGroups).map(({ title: kind, items }) => (
          <div key={kind}>
            <dt>
              {kind} <span className={list.count}>{items.length}</span>
            </dt>
            {items.slice(0, mostItems).map(({ id, lead, short }) => (
              <dd key={id} className={styles.item}>
                {short ? `${lead}: ${short}` : lead}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {rest.length > 0 && (
        <p className={styles.rest}>
          Also:{' '}
          {rest.map(({ title: kind, items }) => `${kind.toLowerCase()} ${items.length}`).join(', ')}
          .
        </p>
      )}
    </SlideFrame>
  );
}
