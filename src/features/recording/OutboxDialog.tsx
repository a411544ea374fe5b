import { Button } from '#src/ui/Button.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import type { DialogState } from './dialogState.ts';
import styles from './OutboxItem.module.css';
import { LeftOutItem, OutboxItem } from './OutboxItem.tsx';
import { describeOutbox } from './outboxText.ts';
import form from './RecordForm.module.css';
import { SaveNotes } from './SaveNotes.tsx';
import { useRecording, useStanding } from './useRecording.ts';

interface Props {
  readonly onOpen: (opened: DialogState) => void;
  readonly onClose: () => void;
}

/** Everything that was recorded here and is not kept by the backend, or the notes of the page. */
export function OutboxDialog({ onOpen, onClose }: Props) {
  const { isSent } = useRecording();
  const { entries, leftOut, access, isOnline } = useStanding();
  return (
    <Modal title={isSent ? 'Not yet sent' : 'Notes in this page'} onClose={onClose}>
      {(close) => (
        <div className={form.form}>
          <p role="status">
            {describeOutbox(entries, access, isOnline) || 'Nothing is left to be sent or saved.'}
          </p>
          <ul className={styles.list}>
            {entries.map((entry) => (
              <OutboxItem key={entry.id} entry={entry} onOpen={onOpen} />
            ))}
            {leftOut.map((entry) => (
              <LeftOutItem key={entry.id} entry={entry} />
            ))}
          </ul>
          <div className={form.actions}>
            {!isSent && entries.length > 0 && <SaveNotes />}
            <Button onClick={close}>Close</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
