import type { ReactNode } from 'react';
import styles from './Part.module.css';

interface Props {
  /** What an address has after `#` where it leads to the same on screen: links then lead here on paper. */
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly children: ReactNode;
}

/** A part of the board pack, which begins on a page of its own. */
export const Part = ({ id, number, name, children }: Props) => (
  <section
    id={id}
    tabIndex={-1}
    aria-label={`Part ${number}: ${name}`}
    data-part={name}
    className={styles.part}
  >
    <p className={styles.name}>
      Part {number}: {name}
    </p>
    {children}
  </section>
);

/** A sheet within a part, on a page of its own. */
export const Sheet = ({ id, children }: Pick<Props, 'id' | 'children'>) => (
  <div id={id} tabIndex={-1} className={styles.sheet}>
    {children}
  </div>
);
