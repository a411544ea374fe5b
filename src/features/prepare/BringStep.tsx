import { type DragEvent, useEffect, useId, useRef, useState } from 'react';
import { fileName } from '#src/charts/download/fileName.ts';
import { saveFile } from '#src/charts/download/saveFile.ts';
import { exampleCode } from '#src/core/model/exampleCouncil.ts';
import type { StayedOut } from '#src/core/model/preparedBoard.ts';
import { capitalised } from '#src/core/text/format.ts';
import { Button } from '#src/ui/Button.tsx';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import { SelectField } from '#src/ui/SelectField.tsx';
import { MeetingNotes } from './MeetingNotes.tsx';
import styles from './Prepare.module.css';
import type { PrepareViewProps } from './prepareProps.ts';
import type { PrepareState } from './prepareState.ts';
import { describeOpened } from './prepareText.ts';
import type { PrepareSession } from './session.ts';

interface Props extends PrepareViewProps {
  readonly session: PrepareSession;
  readonly state: PrepareState;
}

const accepted = '.xlsx,.ods,.csv,.tsv,.txt,.html,.json';

/** Whose board it is, and the files that it is made of. */
export function BringStep({ session, state, councils }: Props) {
  const { council, files, opened, made } = state;
  return (
    <>
      <section className={styles.section} aria-labelledby="whose-board">
        <SectionHeading id="whose-board" title="Whose board is it?" />
        <div className={styles.fields}>
          <SelectField
            label="Council"
            value={council.code}
            options={[
              ...councils
                .filter(({ code }) => code !== exampleCode)
                .map(({ code, name }) => ({ value: code, label: name })),
              { value: exampleCode, label: 'Exampleshire: a fictional council, to try it' },
            ]}
            onChange={(code) => {
              const name =
                code === exampleCode
                  ? 'Exampleshire'
                  : (councils.find((one) => one.code === code)?.name ?? code);
              void session.choose({ code, name });
            }}
          />
          <Publisher session={session} state={state} />
        </div>
        {opened === null && files.length === 0 && (
          <p className={styles.take}>
            <Button onClick={() => void session.openExample()}>Open the example</Button>{' '}
            <span className="muted">
              Exampleshire, a fictional council, with a plan and a scorecard to try it with. Every
              view of its board says that it is fictional.
            </span>
          </p>
        )}
        {opened && (
          <p>
            {describeOpened(state)}{' '}
            <Button quiet onClick={() => void session.startAgain()}>
              Start again without it
            </Button>
          </p>
        )}
      </section>
      {files.length === 0 && <StayedOutList of={state.opened?.stayedOut ?? []} />}
      <MeetingNotes session={session} state={state} />
      <section className={styles.section} aria-labelledby="files">
        <SectionHeading
          id="files"
          title="Bring your files"
          note="The plan, the scorecard, and last month’s board if there is one"
        />
        <DropZone session={session} isEmpty={files.length === 0} />
        <StartFromWorkbook session={session} />
        {files.length > 0 && <FileList session={session} state={state} />}
        {made && (files.length > 0 || state.pageNotes.length > 0) && (
          <p className={styles.next}>
            <Button primary onClick={() => session.goTo('check')}>
              Check what was understood
            </Button>
          </p>
        )}
      </section>
    </>
  );
}

/** What of the files of before is not on the board that was opened. */
function StayedOutList({ of }: { readonly of: readonly StayedOut[] }) {
  if (of.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="stayed-out">
      <SectionHeading
        id="stayed-out"
        title="What stayed out of this board"
        note="Bring the files again to answer it"
      />
      <ul className={styles.reasons}>
        {of.map(({ place, found, wanted }) => (
          <li key={`${place} ${found} ${wanted}`}>
            <strong>{place}</strong>: found <q>{found}</q>. {capitalised(wanted)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Publisher({ session, state }: Pick<Props, 'session' | 'state'>) {
  const id = useId();
  const [text, setText] = useState(state.publisher);
  const [before, setBefore] = useState(state.publisher);
  if (before !== state.publisher) {
    setBefore(state.publisher);
    setText(state.publisher);
  }
  return (
    <div className={styles.textField}>
      <label htmlFor={id} className="muted">
        Who made these files
      </label>
      <input
        id={id}
        value={text}
        maxLength={200}
        onChange={({ target }) => setText(target.value)}
        onBlur={() => {
          if (text.trim() === '') setText(state.publisher);
          else if (text.trim() !== state.publisher) session.setPublisher(text.trim());
        }}
      />
    </div>
  );
}

function DropZone({
  session,
  isEmpty,
}: {
  readonly session: PrepareSession;
  readonly isEmpty: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  // Beside the place for it the browser would open a file in the place of the page.
  useEffect(() => {
    const keep = (event: Event) => event.preventDefault();
    const events = ['dragover', 'drop'] as const;
    for (const name of events) window.addEventListener(name, keep);
    return () => {
      for (const name of events) window.removeEventListener(name, keep);
    };
  }, []);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within it does the same by keyboard.
    <div
      className={styles.drop}
      data-over={isOver}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void session.bring([...event.dataTransfer.files]);
      }}
    >
      <p>
        <strong>Drop files here</strong>, several at once: Excel (.xlsx), OpenDocument (.ods), CSV
        and other text, at most 20 MB each; a board that was saved here before, or its data (.html,
        .json); questions that you filled in.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accepted}
        aria-label="Files to bring"
        onChange={({ target }) => {
          void session.bring([...(target.files ?? [])]);
          // The same file may be chosen once more, after it was changed.
          target.value = '';
        }}
      />
      <Button primary={isEmpty} onClick={() => input.current?.click()}>
        Choose files
      </Button>
    </div>
  );
}

/** A workbook of ours to fill in, for whoever has no plan in a spreadsheet yet. */
function StartFromWorkbook({ session }: Pick<Props, 'session'>) {
  const [outcome, setOutcome] = useState('');
  const take = async () => {
    const name = fileName(['our workbook'], 'xlsx');
    setOutcome('Making the workbook…');
    try {
      saveFile(name, await session.workbook('nothing'));
      setOutcome(`Saved as ${name}. Fill it in, and bring it here.`);
    } catch (error) {
      setOutcome(`Not saved. ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <>
      <p className={styles.take}>
        <Button onClick={() => void take()}>Start from our workbook</Button>
        <span className="muted">
          An Excel file to fill in: a sheet for each kind of record, an example in each, lists for
          fixed words, and how to fill it in.
        </span>
      </p>
      <p role="status" className={styles.outcome}>
        {outcome}
      </p>
    </>
  );
}

function FileList({ session, state }: Pick<Props, 'session' | 'state'>) {
  return (
    <ul className={styles.files}>
      {state.files.map(({ name, size, status, note }) => (
        <li key={name} data-status={status}>
          <span className={styles.fileName}>{name}</span>
          <span className="muted">{formatSize(size)}</span>
          <span>
            {status === 'reading'
              ? 'Being read'
              : status === 'refused'
                ? `Not read. ${note}`
                : note}
          </span>
          <Button quiet onClick={() => void session.remove(name)}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** "820 kB", "1.4 MB". */
const formatSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
