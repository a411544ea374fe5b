import type { Backend } from '#src/data/backend.ts';
import { NewDataNote } from './NewDataNote.tsx';
import { StaleDataNotice } from './StaleDataNotice.tsx';

/**
 * How the data on the page stands against what the backend has. Not part of slides, which keep what
 * their run began with: while this is not drawn, nothing is asked for and nothing replaced.
 */
export function DataNotes({ backend }: { readonly backend: Backend }) {
  return (
    <>
      <StaleDataNotice />
      <NewDataNote backend={backend} />
    </>
  );
}
