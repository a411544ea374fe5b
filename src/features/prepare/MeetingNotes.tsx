import { useEffect } from 'react';
import { capitalised } from '#src/core/text/format.ts';
import { entryName } from '#src/features/recording/recordText.ts';
import { useRecording, useStanding } from '#src/features/recording/useRecording.ts';
import { SectionHeading } from '#src/ui/SectionHeading.tsx';
import styles from './Prepare.module.css';
import type { PrepareState } from './prepareState.ts';
import { countOf } from './prepareText.ts';
import type { PrepareSession } from './session.ts';
import { notesOn } from './takenNotes.ts';

interface Props {
  readonly session: PrepareSession;
  readonly state: PrepareState;
}

/** Gives the notes of this page to the board that is prepared, and says of them when they are saved. */
export function usePageNotes({ session, state }: Props): void {
  const { outbox, isSent } = useRecording();
  const { entries } = useStanding();
  const { code } = state.council;
  useEffect(() => {
    if (!isSent) session.setPageNotes(notesOn(entries, code));
  }, [session, entries, code, isSent]);
  const { saved } = state;
  useEffect(() => {
    const inFile = new Set(saved?.notes);
    const marked = outbox.entries().filter(({ id }) => inFile.has(id));
    void outbox.markSaved(marked.map(({ id }) => id));
  }, [outbox, saved]);
}

/** What was noted in a meeting with this page, and whether the board takes it in. */
export function MeetingNotes({ session, state }: Props) {
  const { entries } = useStanding();
  const { pageNotes, takesNotes, setAside, opened } = state;
  const kept = opened?.notes?.length ?? 0;
  if (pageNotes.length === 0 && kept === 0) return null;
  const names = new Map(entries.map((entry) => [entry.id, entryName(entry)]));
  const nameOf = (id: string) => names.get(id) ?? 'A note of an earlier meeting';
  return (
    <section className={styles.section} aria-labelledby="meeting-notes">
      <SectionHeading
        id="meeting-notes"
        title="Noted in meetings"
        note="Decisions, actions and what became of them"
      />
      {kept > 0 && (
        <p>
          {capitalised(countOf(kept, 'note'))} of earlier meetings {kept === 1 ? 'is' : 'are'} in
          the board that was opened, and {kept === 1 ? 'stays' : 'stay'}.
        </p>
      )}
      {pageNotes.length > 0 && (
        <>
          <ul className={styles.reasons}>
            {pageNotes.map(({ id }) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ul>
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={takesNotes}
              onChange={({ target }) => session.takeNotes(target.checked)}
            />{' '}
            Take{' '}
            {pageNotes.length === 1 ? 'this note' : `these ${countOf(pageNotes.length, 'note')}`} of
            this page into the board
          </label>
        </>
      )}
      {setAside.length > 0 && (
        <div className={styles.problem}>
          <p>
            {capitalised(countOf(setAside.length, 'note'))} could not be taken in, and{' '}
            {setAside.length === 1 ? 'is' : 'are'} kept beside the board:
          </p>
          <ul className={styles.reasons}>
            {setAside.map(({ note, reason }) => (
              <li key={note.id}>
                {nameOf(note.id)}: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
