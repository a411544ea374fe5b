import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './SlideChooser.module.css';

interface Props {
  readonly address: string;
  readonly onClose: () => void;
}

/** A browser that stops windows lets a link be followed. */
export function SpeakerBlocked({ address, onClose }: Props) {
  return (
    <Modal title="The speaker’s window did not open" onClose={onClose}>
      {(close) => (
        <>
          <p className={styles.said}>The browser stops new windows on this page.</p>
          <p className={styles.said}>
            <a href={address} target="_blank" rel="noreferrer">
              Open the speaker’s page in a tab
            </a>
          </p>
          <Button onClick={close}>Close</Button>
        </>
      )}
    </Modal>
  );
}
