import { useSyncExternalStore } from 'react';
import { type Earlier, earlierIn, type Standing } from '#src/data/standings.ts';
import { useBackend } from '#src/data/useSource.ts';

const none: ReadonlyMap<string, Standing> = new Map();
const never = () => () => {};

/** The files of which an earlier state is shown, the oldest first; none where the page reads files. */
export function useEarlier(): readonly Earlier[] {
  const standings = useBackend()?.standings;
  const all = standings?.all ?? (() => none);
  return earlierIn(useSyncExternalStore(standings?.listen ?? never, all, all));
}
