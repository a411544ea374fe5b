import { Button } from '#src/ui/Button.tsx';
import styles from './PresentControls.module.css';
import type { PresentAction } from './presentKeys.ts';
import { useIsPointing } from './useIsPointing.ts';

interface Props {
  readonly number: number;
  readonly of: number;
  readonly onAction: (action: PresentAction) => void;
  readonly onChoose: () => void;
}

/**
 * A quiet row at the foot of the screen for those without a key or a clicker. It shows itself while
 * the mouse moves and while one of its buttons has the focus, and always on a touch screen.
 */
export function PresentControls({ number, of, onAction, onChoose }: Props) {
  const isPointing = useIsPointing();
  return (
    <nav className={styles.controls} data-shown={isPointing} aria-label="Presentation">
      <Button onClick={() => onAction('back')} aria-disabled={number === 1}>
        Back
      </Button>
      <Button onClick={() => onAction('next')} aria-disabled={number === of}>
        Next
      </Button>
      <Button onClick={() => onAction('grid')}>Overview</Button>
      <Button onClick={onChoose}>Choose slides</Button>
      <Button onClick={() => onAction('speaker')}>Speaker window</Button>
      <Button onClick={() => onAction('minutes')}>Minutes</Button>
      <Button onClick={() => onAction('fullScreen')}>Full screen</Button>
      <Button onClick={() => onAction('help')}>Keys</Button>
      <Button onClick={() => onAction('leave')}>Leave</Button>
    </nav>
  );
}
