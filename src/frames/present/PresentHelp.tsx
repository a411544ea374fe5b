import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './PresentHelp.module.css';
import { describeKeys } from './presentKeys.ts';
import { hasChannel } from './speakerChannel.ts';

interface Props {
  readonly hasCharacters: boolean;
  readonly onCharacters: (does: boolean) => void;
  readonly onClose: () => void;
}

/** What each key does, and whether those of a single character do anything. */
export function PresentHelp({ hasCharacters, onCharacters, onClose }: Props) {
  return (
    <Modal title="Keys while presenting" onClose={onClose}>
      {(close) => (
        <>
          <dl className={styles.keys}>
            {describeKeys.map(([keys, does]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          {!hasChannel() && (
            <p>
              This browser blocks site data. The speaker’s window follows the slides only if it is
              opened from here, and only as long as neither window is reloaded.
            </p>
          )}
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={hasCharacters}
              onChange={({ target }) => onCharacters(target.checked)}
            />
            Letters, numbers and symbols act as keys
          </label>
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Modal>
  );
}
