import { Link } from '@tanstack/react-router';
import styles from './AreaTabs.module.css';

interface Props {
  readonly current: 'areas' | 'actions';
}

/** The two views of the improvement areas, on a board that has actions: a way to the one that is not shown. */
export function AreaTabs({ current }: Props) {
  return (
    <nav aria-label="Improvement areas" className={styles.tabs}>
      <ul>
        <li>
          {current === 'areas' ? (
            <strong aria-current="page">Areas</strong>
          ) : (
            <Link to="/areas">Areas</Link>
          )}
        </li>
        <li>
          {current === 'actions' ? (
            <strong aria-current="page">Actions</strong>
          ) : (
            <Link to="/areas" search={{ view: 'actions' }}>
              Actions
            </Link>
          )}
        </li>
      </ul>
    </nav>
  );
}
