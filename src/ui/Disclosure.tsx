import type { ReactNode } from 'react';
import styles from './Disclosure.module.css';

interface Props {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Opens it, or closes it, whenever this changes; the reader may do the other at any time. */
  readonly isOpen?: boolean;
}

/** Native `details`: find-in-page opens it and paper prints it. */
export function Disclosure({ summary, children, isOpen = false }: Props) {
  return (
    <details className={styles.disclosure} open={isOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
