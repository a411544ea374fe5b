import { useId, useState } from 'react';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import type { FormValues, OutboxEntry, RecordTarget } from '#src/core/model/record.ts';
import { today } from '#src/core/model/today.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { Button } from '#src/ui/Button.tsx';
import { DecisionFields } from './DecisionFields.tsx';
import { draftKey } from './drafts.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import type { NewRecord } from './outbox.ts';
import { describeForm, whenTyped } from './outboxText.ts';
import { filled, readDecision, readUpdate, shownDecision, shownUpdate } from './parseForm.ts';
import { decisionIdsOf } from './pendingEdits.ts';
import styles from './RecordForm.module.css';
import { decisionMessages, updateMessages } from './recordFieldText.ts';
import { UpdateFields } from './UpdateFields.tsx';
import { useDraft } from './useDraft.ts';
import { useRecording } from './useRecording.ts';

interface Props {
  readonly target: RecordTarget;
  /** The record to change; `null` for a new one. */
  readonly entry: OutboxEntry | null;
  /** Once it is recorded, or left. */
  readonly onDone: (isRecorded: boolean) => void;
}

/** What the member saw when the form was opened: what is prefilled does not change under their hands. */
interface DialogState {
  readonly pack: BoardPack;
  readonly etag: string | null;
  readonly area: Area | null;
}

/** Records an update on an area, or a decision or an action of the board. */
export function RecordForm({ target, entry, onDone }: Props) {
  const { authorityCode, areaId } = target;
  const [day] = useState(() => today());
  const { pack } = useBoard(authorityCode, day);
  const { etagOf } = useRecording();
  const [opened] = useState<DialogState>(() => ({
    pack,
    etag: etagOf(authorityCode),
    area: pack.areas.find(({ id }) => id === areaId) ?? null,
  }));
  if (areaId !== null && opened.area === null) {
    return <p>The board no longer has this improvement area. What you typed is kept.</p>;
  }
  return <OpenedForm {...{ target, entry, onDone, opened, day }} />;
}

function OpenedForm(props: Props & { readonly opened: DialogState; readonly day: string }) {
  const { target, entry, onDone, opened, day } = props;
  const { pack, area, etag } = opened;
  const recording = useRecording();
  const form = useId();
  const idOf = (field: string) => `${form}${field}`;
  const key = draftKey(target, entry?.id ?? null);
  const shown: FormValues = area ? shownUpdate(area) : shownDecision(day);
  const typing = useDraft(key, shown, entry?.typed ?? {});
  const messagesOf = (faults: readonly FieldFault[]) =>
    area ? updateMessages(faults) : decisionMessages(faults);
  const [messages, setMessages] = useState(() =>
    messagesOf(entry?.state.kind === 'refused' ? entry.state.faults : []),
  );
  const [isBusy, setIsBusy] = useState(false);
  if (typing.typed === null) return null;
  const { typed } = typing;

  const record = async () => {
    if (isBusy) return;
    const { authorityCode } = target;
    const common = { authorityCode, typed, ifMatch: etag };
    // The form may have been opened before midnight.
    const now = today();
    const read = area ? readUpdate(area, typed, now) : readDecision(pack, typed, now);
    if ('faults' in read) {
      setMessages(messagesOf(read.faults));
      return;
    }
    setIsBusy(true);
    const made = area
      ? { ...common, areaId: area.id, body: read.sent, seen: area }
      : { ...common, areaId: null, body: read.sent, seen: decisionIdsOf(pack) };
    const { outbox, drafts } = recording;
    // The body was read for this very kind of record.
    await (entry ? outbox.amend(entry.id, made as NewRecord) : outbox.record(made as NewRecord));
    // Only once it is recorded: a page that breaks off in between has it twice rather than not.
    await drafts.put(key, {});
    onDone(true);
  };

  const errors = Object.fromEntries(
    messages.flatMap(({ field, message }) => (field === null ? [] : [[field, message]])),
  );
  const fields = { errors, idOf, onChange: typing.put };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      {area && <p className={styles.about}>{area.title}</p>}
      <ErrorSummary messages={messages} idOf={idOf} />
      <div className={styles.head}>
        <DraftNote typing={typing} />
        <p className={styles.note}>{describeForm(recording.isSent, recording.drafts.lasting())}</p>
      </div>
      {area ? (
        <UpdateFields
          {...fields}
          values={filled(shownUpdate(area), typed)}
          settings={pack.settings}
        />
      ) : (
        <DecisionFields {...fields} values={filled(shownDecision(day), typed)} areas={pack.areas} />
      )}
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
