import { type ReactNode, useId } from 'react';
import styles from './Answer.module.css';

interface Props {
  readonly question: string;
  /** The answer in a sentence, without a full stop. */
  readonly finding: string;
  /** A link to where there is more. */
  readonly more: ReactNode;
  /** The evidence. */
  readonly children: ReactNode;
}

/** One of the board's questions, its answer, and what the answer stands on. */
export function Answer({ question, finding, more, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.answer}>
      <div className={styles.top}>
        <p className={styles.question}>{question}</p>
        {more}
      </div>
      <h2 id={id}>{finding}</h2>
      {children}
    </section>
  );
}
