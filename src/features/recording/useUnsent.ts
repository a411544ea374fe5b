import { useEffect } from 'react';
import { isPending } from './pendingEdits.ts';
import { useRecording, useStanding } from './useRecording.ts';

/** How many records of a board the backend has not kept yet. */
export const useUnsentCount = (authorityCode: string): number =>
  useStanding().entries.filter((entry) => entry.authorityCode === authorityCode && isPending(entry))
    .length;

/**
 * How many records a board shows that the backend has not kept yet. While this is in use it shows
 * each as soon as it is recorded.
 */
export function useUnsent(authorityCode: string): number {
  const recording = useRecording();
  useEffect(() => recording.show(), [recording]);
  return useUnsentCount(authorityCode);
}
