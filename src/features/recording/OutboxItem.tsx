import { useState } from 'react';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { Button } from '#src/ui/Button.tsx';
import { keyed } from '#src/ui/keyed.ts';
import type { DialogState } from './dialogState.ts';
import styles from './OutboxItem.module.css';
import { canBeChanged } from './outboxNeeds.ts';
import { describeEntryState, standingOf, whenTyped } from './outboxText.ts';
import { recordMessages } from './recordFieldText.ts';
import { describeRecord, entryName } from './recordText.ts';
import { UndoCountdown } from './UndoCountdown.tsx';
import { useRecording, useStanding } from './useRecording.ts';

interface Props {
  readonly entry: OutboxEntry;
  readonly onOpen: (opened: DialogState) => void;
}

/** One record that the backend has not kept yet, or one note: what it is, how it stands, what can be done. */
export function OutboxItem({ entry, onOpen }: Props) {
  const { access, isOnline } = useStanding();
  const standing = standingOf(entry, access, isOnline);
  const { state } = entry;
  const faults = state.kind === 'refused' ? state.faults : [];
  const messages = recordMessages(entry, faults);
  return (
    <li className={styles.item} data-entry={entry.id}>
      <p className={styles.name}>{entryName(entry)}</p>
      <p className={styles.words}>
        {describeRecord(entry)}. {state.kind === 'note' ? 'Noted' : 'Recorded here'} at{' '}
        {whenTyped(entry.recordedAt, Date.now())}.
      </p>
      {standing !== 'held' && <p>{describeEntryState(entry, access, isOnline)}</p>}
      {messages.length > 0 && (
        <ul className={styles.faults}>
          {keyed(messages.map(({ message }) => message)).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
      )}
      {state.kind === 'held' && <UndoCountdown until={state.until} />}
      <ItemActions entry={entry} onOpen={onOpen} standing={standing} />
    </li>
  );
}

interface ActionProps extends Props {
  readonly standing: ReturnType<typeof standingOf>;
}

function ItemActions({ entry, onOpen, standing }: ActionProps) {
  const { outbox, etagOf } = useRecording();
  const [isLeaving, setIsLeaving] = useState(false);
  const { id, authorityCode } = entry;
  const name = <span className="visually-hidden">: {entryName(entry)}</span>;
  const change = () => onOpen({ kind: 'form', target: entry, id });
  const undo = async () => {
    if (await outbox.stop(id)) change();
  };
  const isFree = canBeChanged(entry);

  if (isLeaving) {
    return (
      <div className={styles.actions}>
        <span>Discard it? It is then not recorded.</span>
        <Button autoFocus onClick={() => void outbox.discard(id)}>
          Discard{name}
        </Button>
        <Button onClick={() => setIsLeaving(false)}>Keep it{name}</Button>
      </div>
    );
  }
  return (
    <div className={styles.actions}>
      {standing === 'held' && <Button onClick={() => void undo()}>Undo{name}</Button>}
      {standing === 'no-access' && (
        <Button onClick={() => onOpen({ kind: 'access' })}>Enter access code{name}</Button>
      )}
      {standing === 'conflict' && (
        <Button onClick={() => onOpen({ kind: 'compare', id })}>Compare both versions{name}</Button>
      )}
      {(standing === 'held' || standing === 'stopped') && (
        <Button onClick={() => void outbox.sendNow(id)}>Send now{name}</Button>
      )}
      {['no-network', 'no-server', 'foreign-answer'].includes(standing) && (
        <Button onClick={() => void outbox.sendNow(id)}>Try now{name}</Button>
      )}
      {standing === 'refused' && (
        <Button onClick={() => void outbox.sendAgain(id, etagOf(authorityCode))}>
          Try again{name}
        </Button>
      )}
      {isFree && standing !== 'held' && <Button onClick={change}>Change{name}</Button>}
      {isFree && entry.state.kind === 'note' && (
        <Button onClick={() => void outbox.discard(id)}>Delete{name}</Button>
      )}
      {isFree && standing !== 'held' && entry.state.kind !== 'note' && (
        <Button onClick={() => setIsLeaving(true)}>Discard{name}</Button>
      )}
    </div>
  );
}

/** Something that was left out since the page was opened. */
export function LeftOutItem({ entry }: { readonly entry: OutboxEntry }) {
  const { outbox } = useRecording();
  const name = <span className="visually-hidden">: {entryName(entry)}</span>;
  return (
    <li className={styles.item}>
      <p className={styles.name}>{entryName(entry)}</p>
      <p>{entry.state.kind === 'note' ? 'Deleted.' : 'Left out: it is not recorded.'}</p>
      <div className={styles.actions}>
        <Button onClick={() => void outbox.restore(entry.id)}>Restore{name}</Button>
        <Button onClick={() => outbox.dismiss(entry.id)}>Dismiss{name}</Button>
      </div>
    </li>
  );
}
