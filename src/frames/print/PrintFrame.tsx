import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { Button } from '#src/ui/Button.tsx';
import { takeAskedToPrint } from './askedToPrint.ts';
import { PackSheets } from './PackSheets.tsx';
import styles from './PrintFrame.module.css';
import { useIsComplete } from './useIsComplete.ts';

/** The whole board in the order of a meeting, each part on pages of its own. */
export function PrintFrame(board: BoardParams) {
  const main = useRef<HTMLElement>(null);
  const isComplete = useIsComplete(main);

  useEffect(() => {
    if (isComplete && takeAskedToPrint()) window.print();
  }, [isComplete]);
  // Who leaves before it is complete does not want the next one printed.
  useEffect(
    () => () => {
      if (!window.location.hash.startsWith('#/print')) takeAskedToPrint();
    },
    [],
  );

  return (
    <>
      <header className={styles.bar}>
        <p>
          <strong>Board pack</strong>: all of the board in one document. Paper shows every table.
        </p>
        <div className={styles.actions}>
          <Link to="/">Back to the board</Link>
          <Button
            aria-disabled={!isComplete}
            onClick={() => {
              if (isComplete) window.print();
            }}
          >
            {isComplete ? 'Print' : 'Loading…'}
          </Button>
        </div>
      </header>
      <main ref={main} className={styles.pack}>
        <PackSheets {...board} />
      </main>
    </>
  );
}
