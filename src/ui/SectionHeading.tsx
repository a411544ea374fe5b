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
      <h2 id={id}>{title}</h2>
      {note && <p>{note}</p>}
      {children && <div className={styles.more}>{children}</div>}
    </div>
  );
}
