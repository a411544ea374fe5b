import type { ReactNode } from 'react';
import styles from './SlideSizes.module.css';

interface Props {
  /** For a stage of 16 by 9, where that has room for more; otherwise the wide one serves. */
  readonly full?: ReactNode;
  /** For a stage of 16 by 10 or more. */
  readonly wide: ReactNode;
  /** For a stage of 4 by 3. */
  readonly square: ReactNode;
}

/** Drawings of one figure, of which a slide shows the one for its stage. */
export function SlideSizes({ full, wide, square }: Props) {
  return (
    <>
      {full && <div className={styles.full}>{full}</div>}
      <div className={styles.wide}>{wide}</div>
      <div className={styles.square}>{square}</div>
    </>
  );
}
