import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { formatCount } from '#src/core/text/format.ts';
import { Button } from '#src/ui/Button.tsx';
import { BringStep } from './BringStep.tsx';
import { CheckStep } from './CheckStep.tsx';
import { usePageNotes } from './MeetingNotes.tsx';
import styles from './Prepare.module.css';
import type { PrepareViewProps } from './prepareProps.ts';
import type { PrepareState, Step } from './prepareState.ts';
import { openQuestions, prepareTitle } from './prepareText.ts';
import { SaveStep } from './SaveStep.tsx';
import { sessionOf } from './session.ts';

/** A council makes and renews its own board from its spreadsheets, within the page. */
export function PrepareView(props: PrepareViewProps) {
  const { today, council, onCouncil, opensExample } = props;
  const client = useQueryClient();
  const [session] = useState(() => sessionOf({ client, today, council }));
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    session.ready();
    void (opensExample ? session.openExample() : session.openOwn());
  }, [session, opensExample]);
  usePageNotes({ session, state });

  // Every other view shows the board that is prepared, and the header chooses whose that is.
  const { code } = state.council;
  const [address, setAddress] = useState(council.code);
  const isUntouched = state.files.length === 0 && state.opened === null;
  useEffect(() => {
    if (address === council.code) return;
    setAddress(council.code);
    if (council.code !== code && isUntouched) void session.choose(council);
  }, [address, council, code, isUntouched, session]);
  const [followed, setFollowed] = useState(council.code);
  useEffect(() => {
    if (followed === code) return;
    setFollowed(code);
    onCouncil(code);
  }, [followed, code, onCouncil]);

  // The button that led to a step is gone with the step before it.
  const heading = useRef<HTMLHeadingElement>(null);
  const { step } = state;
  const [focusedStep, setFocusedStep] = useState(step);
  useEffect(() => {
    if (focusedStep === step) return;
    setFocusedStep(step);
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, [focusedStep, step]);

  const isBusy = state.doing !== '';
  return (
    <div className={styles.view}>
      <p className={styles.promise}>
        <strong>Nothing leaves this computer.</strong> The files are read inside this page, and no
        network is used.
        <span className={styles.saveState}>{saveState(state, session.isUnsaved)}</span>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {prepareTitle(state)}
      </h1>
      <Steps state={state} onStep={(step) => session.goTo(step)} />
      <div className={styles.doing} role="status">
        {isBusy && (
          <>
            <progress aria-label={state.doing} />
            <span>{state.doing}</span>
          </>
        )}
        {!isBusy && state.stopped !== '' && <span>{state.stopped}</span>}
      </div>
      {isBusy && state.doing.startsWith('Reading') && (
        <p>
          <Button onClick={() => void session.cancel()}>Cancel</Button>
        </p>
      )}
      {state.problem !== '' && (
        <div className={styles.problem} role="alert">
          <h2>There is a problem</h2>
          <p>{state.problem}</p>
        </div>
      )}
      {session.refusal !== '' && (
        <div className={styles.problem}>
          <p>{session.refusal}</p>
        </div>
      )}
      {state.olderNote !== '' && (
        <div className={styles.problem} role="alert">
          <p>{state.olderNote}</p>
        </div>
      )}
      {state.step === 'bring' && <BringStep {...props} session={session} state={state} />}
      {state.step === 'check' && <CheckStep session={session} state={state} />}
      {state.step === 'save' && <SaveStep {...props} session={session} state={state} />}
    </div>
  );
}

function saveState({ saved, version, made }: PrepareState, isUnsaved: boolean): string {
  if (saved !== null && saved.version === version) return `Saved as ${saved.name}`;
  if (made === null) return '';
  return isUnsaved ? 'Not saved yet' : 'As it was opened';
}

const steps: readonly (readonly [step: Step, name: string])[] = [
  ['bring', 'Bring files'],
  ['check', 'Check'],
  ['save', 'See and save'],
];

function Steps({
  state,
  onStep,
}: {
  readonly state: PrepareState;
  readonly onStep: (step: Step) => void;
}) {
  const { made, files, step: current } = state;
  const read = files.filter(({ status }) => status === 'read').length;
  const open = made ? openQuestions(made).length : 0;
  const notes: Readonly<Record<Step, string>> = {
    bring: read === 0 ? 'Your spreadsheets as they are' : `${formatCount(read)} read`,
    check:
      made === null
        ? 'What was understood'
        : open === 0
          ? 'Nothing left to answer'
          : `${formatCount(open)} to answer`,
    save: 'The whole board, then one file',
  };
  return (
    <nav aria-label="Steps">
      <ol className={styles.steps}>
        {steps.map(([step, name], index) => (
          <li key={step} data-current={step === current}>
            <button
              type="button"
              aria-current={step === current ? 'step' : undefined}
              disabled={step !== 'bring' && made === null}
              onClick={() => onStep(step)}
            >
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <span className={styles.stepName}>
                <strong>{name}</strong>
                <span>{notes[step]}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
