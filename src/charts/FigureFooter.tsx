import type { ReactNode } from 'react';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { DownloadMenu } from './DownloadMenu.tsx';
import type { FigureAction } from './download/figureActions.ts';
import styles from './FigureFooter.module.css';

interface Props {
  /** What the table and the files hold, for those who hear it out of context. */
  readonly about: string;
  readonly actions: readonly FigureAction[];
  readonly source: string;
  /** The same figure as a table; `null` where the page shows that elsewhere. */
  readonly children: ReactNode;
}

/** What stands under every figure: its table one click away, its downloads, its source. */
export function FigureFooter({ about, actions, source, children }: Props) {
  return (
    <div className={styles.footer}>
      {children !== null && (
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
      )}
      <DownloadMenu about={about} actions={actions} />
    </div>
  );
}
