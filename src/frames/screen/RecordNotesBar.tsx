import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { DatasetError } from '#src/data/dataSource.ts';
import { boardPackQuery } from '#src/data/queries.ts';
import type { DialogState } from '#src/features/recording/dialogState.ts';
import { describeAccess, describeOutbox } from '#src/features/recording/outboxText.ts';
import { recordDialogs } from '#src/features/recording/recordDialogs.ts';
import { SaveNotes } from '#src/features/recording/SaveNotes.tsx';
import { useRecording, useStanding } from '#src/features/recording/useRecording.ts';
import { Banner } from '#src/frames/shared/Banner.tsx';
import { useBoardAuthority } from '#src/navigation/useBoardAuthority.ts';
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
  const isNotThere = useIsBoardMissing() && recording.isSent;
  const isAccessNeeded =
    recording.isSent &&
    access.code === null &&
    entries.some(({ state }) => state.kind === 'waiting');
  return (
    <>
      {isNotThere && (
        <Banner
          action={<Button onClick={() => setOpened({ kind: 'access' })}>Enter access code</Button>}
        >
          {access.refusal === 'unknown'
            ? describeAccess(access)
            : 'This board is not there, or only for its members. They open it with their access code.'}
        </Banner>
      )}
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

/** Whether the backend says that there is no such board, as it does of a private one to others. */
function useIsBoardMissing(): boolean {
  const { code } = useBoardAuthority();
  // Only what the sections of the view asked for.
  const { error } = useQuery({ ...boardPackQuery(code), enabled: false });
  return error instanceof DatasetError && error.status === 404;
}
