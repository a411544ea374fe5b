import { type ErrorComponentProps, Link, useMatches } from '@tanstack/react-router';
import { pageTitle } from '#src/navigation/pageTitle.ts';
import { useOwnTitle } from '#src/navigation/useDocumentTitle.ts';
import { Button } from '#src/ui/Button.tsx';
import styles from './FaultPage.module.css';

const title = 'This page could not be shown';

/** A view that fails as a whole says with what, in the frame that stands, and what can be done. */
export function FaultPage({ error }: ErrorComponentProps) {
  const isFrameless = useMatches({
    select: (matches) => matches.at(-1)?.staticData.isFrameless ?? false,
  });
  return isFrameless ? <FrameFault error={error} /> : <Fault error={error} />;
}

/** The frame itself fails: nothing stands around what is said of it. */
export const FrameFault = ({ error }: Pick<ErrorComponentProps, 'error'>) => (
  <main className={styles.frame}>
    <Fault error={error} />
  </main>
);

function Fault({ error }: Pick<ErrorComponentProps, 'error'>) {
  useOwnTitle(pageTitle(title, undefined));
  return (
    <div className={styles.page} role="alert">
      <h1>{title}</h1>
      <p>The address leads to a page of the board, but the page failed. What is wrong:</p>
      <pre className={styles.reason}>{error instanceof Error ? error.message : String(error)}</pre>
      <p>
        Load the page again: that also brings a newer version of the board, where there is one. If
        this message comes back, send these lines to whoever runs the board; the other pages may
        still work.
      </p>
      <p className={styles.actions}>
        <Button onClick={() => window.location.reload()}>Load the page again</Button>
        <Link to="/">Go to the overview</Link>
      </p>
    </div>
  );
}
