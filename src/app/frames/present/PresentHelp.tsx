import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './PresentHelp.module.css';
import { keysInWords } from './presentKeys.ts';

/** What each key does. */
export function PresentHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title="Keys while presenting" onClose={onClose}>
      {(close) => (
        <>
          <dl className={styles.keys}>
            {keysInWords.map(([keys, does]) => (
              <div key={keys}>
                <dt>{keys}</dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Modal>
  );
}
