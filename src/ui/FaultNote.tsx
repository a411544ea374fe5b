import { useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import styles from './FaultNote.module.css';

interface Props {
  readonly title: string;
  /** What is wrong: file, path, what was found and what was wanted. */
  readonly reason: string;
  readonly onRetry: () => void;
  /** The note stays while it is tried again, so that nothing jumps and the focus is kept. */
  readonly isRetrying: boolean;
  /** Takes the focus as it appears, in place of a note that had it, unless the reader has gone on. */
  readonly takesFocus?: boolean;
  /** 1 where the note stands for a whole view. */
  readonly level?: 1 | 2;
}

/** Says what cannot be shown, why, and offers to try again; the rest of the page stands. */
export function FaultNote({
  title,
  reason,
  onRetry,
  isRetrying,
  takesFocus = false,
  level = 2,
}: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus && document.activeElement === document.body) button.current?.focus();
  }, [takesFocus]);
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.fault} role="alert" aria-busy={isRetrying}>
      <Heading className={styles.title}>{title}</Heading>
      <p>The rest of the page is not affected. What is wrong:</p>
      <pre className={styles.reason}>{reason}</pre>
      {/* Not `disabled`, which would take the focus away. */}
      <Button
        ref={button}
        aria-disabled={isRetrying}
        onClick={() => {
          if (!isRetrying) onRetry();
        }}
      >
        {isRetrying ? 'Trying again…' : 'Try again'}
      </Button>
    </div>
  );
}
