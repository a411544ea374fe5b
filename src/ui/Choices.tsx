import type { ReactNode } from 'react';
import styles from './Choices.module.css';

/** What a dialog offers, one below the other: buttons, each with a sentence on what it does. */
export function Choices({ children }: { readonly children: ReactNode }) {
  return <div className={styles.choices}>{children}</div>;
}
