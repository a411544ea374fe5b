import type { ReactNode } from 'react';
import styles from './Banner.module.css';

interface Props {
  readonly children: ReactNode;
  /** What can be done about it: a button. */
  readonly action: ReactNode;
}

/** Says what a reader of the page must know of it before reading on, once it is so. */
export function Banner({ children, action }: Props) {
  return (
    <div className={styles.notice} role="status">
      <p>{children}</p>
      {action}
    </div>
  );
}
