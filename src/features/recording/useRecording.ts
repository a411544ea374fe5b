import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { Access, OutboxEntry } from '#src/core/model/record.ts';
import { useBackend } from '#src/data/useSource.ts';
import { type Recording, recordingOf } from './recording.ts';

/** What the page records with. */
export const useRecording = (): Recording => recordingOf(useQueryClient(), useBackend());

interface Freshness {
  /** What the backend has not kept yet, or the notes of the page; oldest first. */
  readonly entries: readonly OutboxEntry[];
  readonly leftOut: readonly OutboxEntry[];
  readonly access: Access;
  readonly isOnline: boolean;
}

/** How the records of this browser stand; draws again with every change of it. */
export function useStanding(): Freshness {
  const { outbox, access } = useRecording();
  return {
    entries: useSyncExternalStore(outbox.listen, outbox.entries),
    leftOut: useSyncExternalStore(outbox.listen, outbox.leftOut),
    access: useSyncExternalStore(access.listen, access.now),
    isOnline: useSyncExternalStore(listenToConnection, () => navigator.onLine),
  };
}

function listenToConnection(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}
