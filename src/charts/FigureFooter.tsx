import type { ReactNode } from 'react';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { type FigureAction, FigureActions } from '#src/ui/FigureActions.tsx';
import styles from './FigureFooter.module.css';

interface Props {
  /** What the table and the files hold, for those who hear it out of context. */
  readonly about: string;
  /** Files and copies of the figure, in the order in which they stand. */
  readonly offers: readonly FigureAction[];
  readonly source: string;
  /** The same figure as a table. */
  readonly children: ReactNode;
}

/** What stands under every figure: its table one click away, its downloads, its source. */
export function FigureFooter({ about, offers, source, children }: Props) {
  return (
    <div className={styles.footer}>
      <Disclosure
        summary={
          <>
            Table<span className="visually-hidden"> of {about}</span>
          </>
        }
      >
        {children}
        <p className={styles.source}>{source}</p>
      </Disclosure>
      <FigureActions about={about} offers={offers} />
    </div>
  );
}
