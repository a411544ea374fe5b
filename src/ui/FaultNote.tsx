import { Button } from './Button.tsx';
import styles from './FaultNote.module.css';

interface Props {
  readonly title: string;
  /** What is wrong: file, path, what was found and what was wanted. */
  readonly reason: string;
  readonly onRetry: () => void;
}

/** Says what cannot be shown, why, and offers to try again; the rest of the page stands. */
export function FaultNote({ title, reason, onRetry }: Props) {
  return (
    <div className={styles.fault} role="alert">
      <h2>{title}</h2>
      <p>The rest of the page is not affected. What is wrong:</p>
      <pre className={styles.reason}>{reason}</pre>
      <Button onClick={onRetry}>Try again</Button>
    </div>
  );
}
