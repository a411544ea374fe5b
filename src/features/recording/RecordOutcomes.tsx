import { type ReactNode, useRef, useState } from 'react';
import type { Completion } from '#src/core/model/completion.ts';
import { isOutcome, type RecordTarget } from '#src/core/model/record.ts';
import { Button } from '#src/ui/Button.tsx';
import { LazyDialog } from '#src/ui/LazyDialog.tsx';
import { type DialogState, outcomeButtonName } from './dialogState.ts';
import items from './OutboxItem.module.css';
import { LeftOutItem, OutboxItem } from './OutboxItem.tsx';
import { RecordNews } from './RecordNews.tsx';
import styles from './RecordPart.module.css';
import { recordDialogs } from './recordDialogs.ts';
import { useRecording, useStanding } from './useRecording.ts';

interface OutcomeOf {
  /** Of an action of the plan, or of a decision or an action of a meeting. */
  readonly id: string;
  /** As its row calls it, for those who hear the button without its row. */
  readonly name: string;
  readonly completion: Completion | null;
}

/** Makes the button that records what became of something; `null` where nothing can be recorded. */
export type OutcomeButton = ((of: OutcomeOf) => ReactNode) | null;

interface Props {
  readonly authorityCode: string;
  readonly kind: 'action' | 'decision';
  /** Not on paper, nor on a view of the past. */
  readonly mayRecord: boolean;
  /** The list, with a button to put in each of its rows. */
  readonly children: (button: OutcomeButton) => ReactNode;
}

/**
 * A list in each row of which can be recorded what became of it. The dialog, and what the backend does not
 * have yet, belong to the list: a row goes to another group once it is marked done.
 */
export const RecordOutcomes = ({ mayRecord, ...props }: Props) =>
  mayRecord ? <WithButtons {...props} /> : props.children(null);

/** The row, and the button in it that had the focus, may be gone by then. */
const focusAfterMs = 50;

function WithButtons({ authorityCode, kind, children }: Omit<Props, 'mayRecord'>) {
  const { isSent } = useRecording();
  const { entries, leftOut } = useStanding();
  const [opened, setOpened] = useState<DialogState | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const isOwn = (entry: (typeof entries)[number]) =>
    entry.authorityCode === authorityCode &&
    isOutcome(entry) &&
    (entry.actionId !== undefined) === (kind === 'action');
  const own = entries.filter(isOwn);
  const gone = leftOut.filter(isOwn);
  const targetOf = (id: string): RecordTarget => ({
    authorityCode,
    areaId: null,
    ...(kind === 'action' ? { actionId: id } : { decisionId: id }),
  });
  const close = () => {
    setOpened(null);
    setTimeout(() => {
      if (document.activeElement === document.body) list.current?.focus();
    }, focusAfterMs);
  };
  const button = ({ id, name, completion }: OutcomeOf) =>
    // What is itself not kept yet can be changed or withdrawn where it waits.
    entries.some((entry) => entry.id === id) ? null : (
      <div className={styles.inRow}>
        <Button
          quiet
          aria-haspopup="dialog"
          onClick={() => setOpened({ kind: 'form', target: targetOf(id), id: null })}
        >
          {outcomeButtonName(kind, completion, isSent)}
          <span className="visually-hidden">: {name}</span>
        </Button>
        {kind === 'decision' && (
          <Button
            quiet
            aria-haspopup="dialog"
            onClick={() =>
              setOpened({ kind: 'form', target: { ...targetOf(id), isCorrection: true }, id: null })
            }
          >
            {isSent ? 'Correct' : 'Note a correction'}
            <span className="visually-hidden">: {name}</span>
          </Button>
        )}
      </div>
    );
  return (
    <>
      <RecordNews entries={own} />
      {own.length + gone.length > 0 && (
        <ul
          ref={list}
          tabIndex={-1}
          className={items.list}
          aria-label={isSent ? 'Not yet sent' : 'Notes'}
        >
          {own.map((entry) => (
            <OutboxItem key={entry.id} entry={entry} onOpen={setOpened} />
          ))}
          {gone.map((entry) => (
            <LeftOutItem key={entry.id} entry={entry} />
          ))}
        </ul>
      )}
      {children(button)}
      {opened && (
        <LazyDialog code={recordDialogs} given={{ opened, onOpen: setOpened, onClose: close }} />
      )}
    </>
  );
}
