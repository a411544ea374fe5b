import { useState } from 'react';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isOutcome, type OutboxEntry, type RecordedDecision } from '#src/core/model/record.ts';
import { Button } from '#src/ui/Button.tsx';
import { DataTable } from '#src/ui/DataTable.tsx';
import { keyed } from '#src/ui/keyed.ts';
import { Modal } from '#src/ui/Modal.tsx';
import styles from './CompareDialog.module.css';
import {
  type Compared,
  comparedOutcome,
  comparedUpdate,
  comparedValue,
  decidedSince,
  describeBoth,
} from './compareText.ts';
import type { DialogState } from './dialogState.ts';
import form from './RecordForm.module.css';
import { entryName, recordParts } from './recordText.ts';
import { useRecording, useStanding } from './useRecording.ts';

interface Props {
  readonly id: string;
  readonly onOpen: (opened: DialogState) => void;
  readonly onClose: () => void;
}

/** What a member recorded beside the board that was changed meanwhile, and what can become of both. */
export function CompareDialog({ id, onOpen, onClose }: Props) {
  const { outbox } = useRecording();
  const { entries } = useStanding();
  const [isLeaving, setIsLeaving] = useState(false);
  const entry = entries.find((one) => one.id === id);
  // Another tab may have settled it.
  if (entry?.state.kind !== 'conflict') {
    return (
      <Modal title="Already resolved" onClose={onClose}>
        {(close) => <Button onClick={close}>Close</Button>}
      </Modal>
    );
  }
  const { state } = entry;
  return (
    <Modal title="The board was changed after you last saw it" isWide onClose={onClose}>
      {(close) => (
        <div className={form.form}>
          <p className={form.about}>{entryName(entry)}</p>
          <Versions entry={entry} current={state.current} />
          <p>{describeBoth(entry)}</p>
          {isLeaving ? (
            <div className={form.actions}>
              <span>Leave yours out? It is then not recorded.</span>
              <Button
                autoFocus
                onClick={() => {
                  close();
                  void outbox.discard(id);
                }}
              >
                Discard my changes
              </Button>
              <Button onClick={() => setIsLeaving(false)}>Keep mine</Button>
            </div>
          ) : (
            <div className={form.actions}>
              <Button
                onClick={() => {
                  close();
                  void outbox.sendAgain(id, state.etag);
                }}
              >
                Record mine as well
              </Button>
              <Button onClick={() => onOpen({ kind: 'form', target: entry, id })}>
                Change mine
              </Button>
              <Button onClick={() => setIsLeaving(true)}>Discard my changes</Button>
              <Button onClick={close}>Decide later</Button>
            </div>
          )}
        </div>
      )}
    </Modal>
  );
}

interface VersionsProps {
  readonly entry: OutboxEntry;
  readonly current: BoardPack;
}

function Versions({ entry, current }: VersionsProps) {
  if (entry.measureId !== undefined) {
    const rows = comparedValue(entry, current);
    return rows ? <PartVersions rows={rows} /> : <GoneVersion entry={entry} what="measure" />;
  }
  if (isOutcome(entry)) {
    const rows = comparedOutcome(entry, current);
    const what = entry.actionId === undefined ? 'decision or action' : 'action';
    return rows ? <PartVersions rows={rows} /> : <GoneVersion entry={entry} what={what} />;
  }
  if (entry.areaId === null) return <DecisionVersions entry={entry} current={current} />;
  const rows = comparedUpdate(entry, current);
  return rows ? (
    <PartVersions rows={rows} />
  ) : (
    <GoneVersion entry={entry} what="improvement area" />
  );
}

interface GoneProps {
  readonly entry: OutboxEntry;
  readonly what: string;
}

const GoneVersion = ({ entry, what }: GoneProps) => (
  <>
    <p>The board no longer has this {what}. This is what you recorded on it:</p>
    <Parts entry={entry} />
  </>
);

function PartVersions({ rows }: { readonly rows: readonly Compared[] }) {
  return (
    <DataTable
      caption="What you recorded, and what the board says now"
      hideCaption
      isProse
      columns={[
        { label: 'Part', width: '20%' },
        { label: 'What you recorded', width: '40%' },
        { label: 'What the board says now' },
      ]}
      rows={rows.map(({ name, mine, now }) => ({
        key: name,
        cells: [name, mine, now],
      }))}
    />
  );
}

function DecisionVersions({
  entry,
  current,
}: VersionsProps & { readonly entry: RecordedDecision }) {
  const others = decidedSince(entry, current);
  return (
    <div className={styles.sides}>
      <section>
        <h3>What you recorded</h3>
        <Parts entry={entry} />
      </section>
      <section>
        <h3>What others recorded since you looked</h3>
        {others.length === 0 ? (
          <p>Nothing was added. A decision you were looking at has been removed.</p>
        ) : (
          <ul>
            {keyed(others).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

const Parts = ({ entry }: { readonly entry: OutboxEntry }) => (
  <dl className={styles.parts}>
    {keyed(recordParts(entry), (part) => part.name).map(({ key, item: { name, value } }) => (
      <div key={key}>
        <dt className="muted">{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
