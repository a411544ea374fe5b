import type { ReactNode } from 'react';
import styles from './SectionHeading.module.css';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  /** A link to where there is more. */
  readonly children?: ReactNode;
}

/** A section's name under its rule, what a reader must know beside it, and where there is more. */
export function SectionHeading({ id, title, note, children }: Props) {
  return (
    <div className={styles.heading}>
      {/* A link or a button of the page may lead to it. */}
      <h2 id={id} tabIndex={-1}>
        {title}
      </h2>
      {note && <p>{note}</p>}
      {children && <div className={styles.more}>{children}</div>}
    </div>
  );
}
