import type { ReactNode } from 'react';
import { Disclosure } from '#src/ui/Disclosure.tsx';
import { type Download, DownloadButton } from '#src/ui/DownloadButton.tsx';
import styles from './FigureFooter.module.css';

interface Props {
  /** What the table and the download hold, for those who hear it out of context. */
  readonly about: string;
  readonly download: Download;
  readonly source: string;
  /** The same figure as a table. */
  readonly children: ReactNode;
}

/** What stands under every figure: its table one click away, its download, its source. */
export function FigureFooter({ about, download, source, children }: Props) {
  return (
    <div className={styles.footer}>
      <DownloadButton download={download} about={about} />
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
    </div>
  );
}
