import { Link } from '@tanstack/react-router';
import styles from './TimelineListItem.module.css';
import type { TimelineItem } from './timelineItem.ts';

/** A link to where there is more than an entry says; nothing where there is no such place. */
export function MoreLink({ occurrence: { more, entry } }: { readonly occurrence: TimelineItem }) {
  switch (more?.to) {
    case 'record':
      return (
        <Link
          className={styles.more}
          to="/judgements"
          search={({ authority }) => ({ authority, record: more.id })}
        >
          {entry.kinds[0] === 'visit' ? 'More on this visit' : 'All judgements of this inspection'}
        </Link>
      );
    case 'indicator':
      return (
        <Link
          className={styles.more}
          to="/workforce/$indicator"
          params={{ indicator: more.id }}
          search={({ authority }) => ({ authority })}
        >
          The published indicator
        </Link>
      );
    case 'workforce':
      return (
        <Link className={styles.more} to="/workforce" search={({ authority }) => ({ authority })}>
          The workforce scorecard
        </Link>
      );
    default:
      return null;
  }
}
