import type { ReactNode } from 'react';
import styles from './Tile.module.css';

interface Props {
  readonly fill?: string;
  readonly edge: string;
  readonly children: ReactNode;
}

/** The ground of a mark, 40 units wide and high and as large as its text asks for; words beside it say what it means. */
export function Tile({ fill = 'none', edge, children }: Props) {
  return (
    <svg viewBox="0 0 40 40" className={styles.tile} data-icon="true" aria-hidden="true">
      <rect x="1" y="1" width="38" height="38" rx="6" fill={fill} stroke={edge} strokeWidth="1.8" />
      {children}
    </svg>
  );
}
