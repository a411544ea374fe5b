import { Button } from '#src/ui/Button.tsx';
import styles from './FullScreenEnded.module.css';

interface Props {
  readonly onEnter: () => void;
  readonly onAccept: () => void;
}

/** Offers full screen again after the browser has ended it: the next slide takes the offer away. */
export function FullScreenEnded({ onEnter, onAccept }: Props) {
  return (
    <div className={styles.offer} role="status">
      <p>The browser has ended full screen. The presentation goes on; Escape leaves it.</p>
      <Button onClick={onEnter}>Full screen again</Button>
      <Button onClick={onAccept}>Stay in the window</Button>
    </div>
  );
}
