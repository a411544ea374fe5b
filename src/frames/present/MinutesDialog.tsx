import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { copiedList } from '#src/charts/download/copiedList.ts';
import { copy } from '#src/charts/download/copy.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { formatDate } from '#src/core/text/format.ts';
import { latestPackQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { type DialogState, formTitle } from '#src/features/recording/dialogState.ts';
import { recordDialogs } from '#src/features/recording/recordDialogs.ts';
import { SaveNotes } from '#src/features/recording/SaveNotes.tsx';
import { useRecording, useStanding } from '#src/features/recording/useRecording.ts';
import { useMayRecord } from '#src/navigation/useMayRecord.ts';
import { Button } from '#src/ui/Button.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './MinutesDialog.module.css';
import { presentMinutes } from './presentMinutes.ts';

interface Props {
  readonly board: BoardParams;
  /** Of the meeting. */
  readonly day: Day;
  readonly onClose: () => void;
}

/** What was recorded in a meeting, to copy into its minutes, and a way to record what is missing. */
export function MinutesDialog({ board: { authorityCode, asAt }, day, onClose }: Props) {
  const { isSent } = useRecording();
  const { entries } = useStanding();
  const mayRecord = useMayRecord();
  const [opened, setOpened] = useState<DialogState | null>(null);
  const [outcome, setOutcome] = useState('');
  // What the backend has kept meanwhile is no longer among the entries.
  const state = entries.map(({ id }) => id).join();
  const { data, isError } = useQuery({
    ...latestPackQuery(authorityCode, state),
    enabled: isSent,
    placeholderData: keepPreviousData,
  });
  const { pack } = useBoard(authorityCode, asAt);
  const { title, lists } = presentMinutes(data ?? pack, entries, day);
  const target = { authorityCode, areaId: null };
  if (opened) {
    return (
      <LazyDialog
        code={recordDialogs}
        given={{ opened, onOpen: setOpened, onClose: () => setOpened(null) }}
      />
    );
  }
  const take = async () => {
    setOutcome('');
    await copy(copiedList(title, lists)).then(
      () => setOutcome('Copied'),
      (error: unknown) =>
        setOutcome(`Not copied: ${error instanceof Error ? error.message : String(error)}`),
    );
  };
  return (
    <Modal title={title} isForm onClose={onClose}>
      {(close) => (
        <div className={styles.minutes}>
          {lists.length === 0 && <p>Nothing was recorded on {formatDate(day)}.</p>}
          {lists.map(({ heading, items }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              <ol>
                {keyed(items).map(({ key, item }) => (
                  <li key={key}>{item}</li>
                ))}
              </ol>
            </section>
          ))}
          {isError && (
            <p>
              The server does not answer: what others recorded since the slides began may be
              missing.
            </p>
          )}
          <div className={styles.actions}>
            {lists.length > 0 && <Button onClick={() => void take()}>Copy for the minutes</Button>}
            {mayRecord && (
              <Button
                aria-haspopup="dialog"
                onClick={() => setOpened({ kind: 'form', target, id: null })}
              >
                {formTitle(target, { isSent, isNew: true })}
              </Button>
            )}
            {!isSent && entries.length > 0 && <SaveNotes />}
            <Button onClick={close}>Close</Button>
            <p role="status">{outcome}</p>
          </div>
        </div>
      )}
    </Modal>
  );
}
