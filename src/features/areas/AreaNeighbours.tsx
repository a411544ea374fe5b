import { Link } from '@tanstack/react-router';
import type { Area } from '#src/core/model/area.ts';
import styles from './AreaView.module.css';

interface Props {
  readonly area: Area;
  /** Every area as the page of all areas lists them. */
  readonly inOrder: readonly Area[];
}

/** The areas before and after this one in the list. */
export function AreaNeighbours({ area, inOrder }: Props) {
  const at = inOrder.indexOf(area);
  const [before, after] = [inOrder[at - 1], inOrder[at + 1]];
  return (
    <nav className={styles.neighbours} aria-label="Other areas">
      {before && (
        <Link to="/areas/$area" params={{ area: before.id }} rel="prev">
          <span className="muted">Previous area</span> {before.title}
        </Link>
      )}
      {after && (
        <Link to="/areas/$area" params={{ area: after.id }} rel="next">
          <span className="muted">Next area</span> {after.title}
        </Link>
      )}
    </nav>
  );
}
