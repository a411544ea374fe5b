import { Link } from '@tanstack/react-router';
import styles from './AreaTabs.module.css';

interface Props {
  readonly current: 'areas' | 'actions';
}

/** The two views of the improvement areas, on a board that has actions. */
export function AreaTabs({ current }: Props) {
  const currentOf = (view: Props['current']) => (view === current ? 'page' : undefined);
  return (
    <nav aria-label="Improvement areas" className={styles.tabs}>
      <ul>
        <li>
          <Link to="/areas" aria-current={currentOf('areas')} activeProps={{}}>
            Areas
          </Link>
        </li>
        <li>
          <Link
            to="/areas"
            search={{ view: 'actions' }}
            aria-current={currentOf('actions')}
            activeProps={{}}
          >
            Actions
          </Link>
        </li>
      </ul>
    </nav>
  );
}
