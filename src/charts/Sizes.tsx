import type { ReactNode } from 'react';
import styles from './Sizes.module.css';

interface Props {
  /** For a column of 1100 pixels or more; without it the medium one serves. */
  readonly wide?: ReactNode;
  /** For a column of 830 pixels or more; without it the medium one serves. */
  readonly large?: ReactNode;
  /** From 620 pixels on. */
  readonly medium: ReactNode;
  readonly narrow: ReactNode;
  /** Paper has the wide drawing, whatever the width of the window was. */
  readonly isWideOnPaper?: boolean;
}

/** Drawings of one figure, of which the page shows the one that fits its column. */
export function Sizes({ wide, large, medium, narrow, isWideOnPaper = false }: Props) {
  return (
    <div
      className={styles.sizes}
      data-has-wide={wide !== undefined}
      data-has-large={large !== undefined}
      data-wide-on-paper={isWideOnPaper}
    >
      {wide && <div className={styles.wide}>{wide}</div>}
      {large && <div className={styles.large}>{large}</div>}
      <div className={styles.medium}>{medium}</div>
      <div className={styles.narrow}>{narrow}</div>
    </div>
  );
}
