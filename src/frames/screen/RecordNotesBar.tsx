import { useEffect, useState } from 'react';
import type { DialogState } from '#src/features/recording/dialogState.ts';
import { describeOutbox } from '#src/features/recording/outboxText.ts';
import { recordDialogs } from '#src/features/recording/recordDialogs.ts';
import { SaveNotes } from '#src/features/recording/SaveNotes.tsx';
import { useRecording, useStanding } from '#src/features/recording/useRecording.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import styles from './RecordNotesBar.module.css';

/** Says how many records or notes are only here yet, and leads to each. */
export function RecordNotesBar() {
  const recording = useRecording();
  const { entries, leftOut, access, isOnline } = useStanding();
  const [opened, setOpened] = useState<DialogState | null>(null);
  // Slides, which stand without this frame, go on with what they began with.
  useEffect(() => recording.show(), [recording]);

  const words =
    describeOutbox(entries, access, isOnline) ||
    (leftOut.length > 0 && (recording.isSent ? 'A record was left out.' : 'A note was deleted.'));
  const isAccessNeeded =
    recording.isSent &&
    access.code === null &&
    entries.some(({ state }) => state.kind === 'waiting');
  return (
    <>
      {words && (
        <Banner
          action={
            <span className={styles.actions}>
              {isAccessNeeded && (
                <Button onClick={() => setOpened({ kind: 'access' })}>Enter access code</Button>
              )}
              {!recording.isSent && entries.length > 0 && <SaveNotes />}
              <Button aria-haspopup="dialog" onClick={() => setOpened({ kind: 'list' })}>
                {recording.isSent ? 'Show records' : 'Show notes'}
              </Button>
            </span>
          }
        >
          {words}
        </Banner>
      )}
      {opened && (
        <LazyDialog
          code={recordDialogs}
          given={{ opened, onOpen: setOpened, onClose: () => setOpened(null) }}
        />
      )}
    </>
  );
}
