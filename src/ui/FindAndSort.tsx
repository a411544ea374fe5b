import type { ReactNode } from 'react';
import { Disclosure } from './Disclosure.tsx';
import styles from './FindAndSort.module.css';

interface Props {
  /** What is looked for: "Find areas". */
  readonly label: string;
  /** Whether the fields stand there from the beginning. */
  readonly isOpen: boolean;
  /** What may be asked, its words first. */
  readonly fields: ReactNode;
  /** How many there are, and ways to the rest; the count in an element of its own that is read out. */
  readonly results: ReactNode;
}

/** Fields to find and sort what a list holds, behind a heading, and what came of them. */
export function FindAndSort({ label, isOpen, fields, results }: Props) {
  return (
    <search aria-label={label} className={styles.find}>
      <div className={styles.controls}>
        <Disclosure summary="Find and sort" isOpen={isOpen}>
          <div className={styles.fields}>{fields}</div>
        </Disclosure>
      </div>
      <div className={styles.results}>{results}</div>
    </search>
  );
}
