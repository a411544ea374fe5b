import { useId, useState } from 'react';
import type { OutboxEntry, RecordTarget } from '#src/core/model/record.ts';
import { today } from '#src/core/model/today.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { Button } from '#src/ui/Button.tsx';
import { draftKey } from './drafts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { formKindOf } from './formKind.tsx';
import { describeForm, whenTyped } from './outboxText.ts';
import { changedOnBoard } from './pendingEdits.ts';
import styles from './RecordForm.module.css';
import { recordMessages } from './recordFieldText.ts';
import { useDraft } from './useDraft.ts';
import { useRecording } from './useRecording.ts';

interface Props {
  readonly target: RecordTarget;
  /** The record to change; `null` for a new one. */
  readonly entry: OutboxEntry | null;
  /** Once it is recorded, or left. */
  readonly onDone: (isRecorded: boolean) => void;
}

interface Opened {
  /** The form for the board as it was then: what is prefilled does not change under a member's hands. */
  readonly kind: Exclude<ReturnType<typeof formKindOf>, string>;
  readonly etag: string | null;
}

/**
 * Records an update on an area, a value of a measure, a decision or an action of the board, or what
 * became of one of these or of an action of the plan.
 */
export function RecordForm({ target, entry, onDone }: Props) {
  const { authorityCode } = target;
  const [day] = useState(() => today());
  const { pack } = useBoard(authorityCode, day);
  const { etagOf } = useRecording();
  const [{ kind, etag }] = useState(() => ({
    kind: formKindOf(target, entry, pack, day),
    etag: changedOnBoard(entry)?.ifMatch ?? etagOf(authorityCode),
  }));
  if (typeof kind === 'string') return <p>{kind}</p>;
  return <OpenedForm {...{ target, entry, onDone, opened: { kind, etag } }} />;
}

function OpenedForm({ target, entry, onDone, opened }: Props & { readonly opened: Opened }) {
  const { kind, etag } = opened;
  const recording = useRecording();
  const form = useId();
  const idOf = (field: string) => `${form}${field}`;
  const key = draftKey(target, entry?.id ?? null);
  const typing = useDraft(key, kind.shown, entry?.typed ?? {});
  const [messages, setMessages] = useState(() =>
    recordMessages(target, entry?.state.kind === 'refused' ? entry.state.faults : []),
  );
  const [isBusy, setIsBusy] = useState(false);
  if (typing.typed === null) return null;
  const { typed } = typing;

  const record = async () => {
    if (isBusy) return;
    const { authorityCode } = target;
    // The form may have been opened before midnight.
    const read = kind.read({ authorityCode, typed, ifMatch: etag }, today());
    if ('faults' in read) {
      setMessages(recordMessages(target, read.faults));
      return;
    }
    setIsBusy(true);
    const { outbox, drafts } = recording;
    await (entry ? outbox.amend(entry.id, read.sent) : outbox.record(read.sent));
    // Only once it is recorded: a page that breaks off in between has it twice rather than not.
    await drafts.put(key, {});
    onDone(true);
  };

  const errors = Object.fromEntries(
    messages.flatMap(({ field, message }) => (field === null ? [] : [[field, message]])),
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      {kind.about !== null && <p className={styles.about}>{kind.about}</p>}
      <ErrorSummary messages={messages} idOf={idOf} />
      <div className={styles.head}>
        <DraftNote typing={typing} />
        <p className={styles.note}>{describeForm(recording.isSent, recording.drafts.lasting())}</p>
      </div>
      {kind.fields(typed, { errors, idOf, onChange: typing.put })}
      <div className={styles.actions}>
        {/* Not `disabled`, which would take the focus away. */}
        <Button type="submit" aria-disabled={isBusy}>
          {recording.isSent ? 'Record' : 'Save note'}
        </Button>
        <Button onClick={() => onDone(false)}>Close</Button>
        {Object.keys(typed).length > 0 && (
          <span className={styles.note}>What you typed is still here when you come back.</span>
        )}
      </div>
    </form>
  );
}

/** Says that what was typed earlier is back, and lets go of it, or not. */
function DraftNote({ typing }: { readonly typing: ReturnType<typeof useDraft> }) {
  const { restored, discard, restore } = typing;
  const [now] = useState(() => Date.now());
  return (
    <div role="status">
      {restored && (
        <div className={styles.draft}>
          <span>Your draft of {whenTyped(restored.at, now)} is back.</span>
          <Button quiet onClick={discard}>
            Discard it
          </Button>
        </div>
      )}
      {restore && (
        <div className={styles.draft}>
          <span>The draft is discarded.</span>
          <Button quiet onClick={restore}>
            Undo
          </Button>
        </div>
      )}
    </div>
  );
}
