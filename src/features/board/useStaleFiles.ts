import { useSyncExternalStore } from 'react';
import { type Freshness, type StaleFile, staleFilesIn } from '#src/data/freshness.ts';
import { useBackend } from '#src/data/useSource.ts';

const none: ReadonlyMap<string, Freshness> = new Map();
const never = () => () => {};

/** The files of which an earlier state is shown, the oldest first; none where the page reads files. */
export function useStaleFiles(): readonly StaleFile[] {
  const standings = useBackend()?.standings;
  const all = standings?.all ?? (() => none);
  return staleFilesIn(useSyncExternalStore(standings?.listen ?? never, all, all));
}
