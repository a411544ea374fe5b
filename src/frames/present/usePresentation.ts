import { useEffect, useLayoutEffect, useState } from 'react';
import {
  endPresentation,
  keepPresentation,
  newPresentation,
  type Presentation,
  thisPresentation,
} from '#src/navigation/thisPresentation.ts';
import { claimId } from './claimId.ts';

/** Another page that has the presentation says so well within this. */
const answersWithinMs = 250;

interface Run extends Presentation {
  /** No other page has been heard to have it: until then the speaker's window is left alone. */
  readonly isOwn: boolean;
}

/**
 * The presentation that the page shows. After a reload it is the one from before; in a tab that was
 * duplicated it is a new one, so that the speaker's window stays with the tab that opened it.
 */
export function usePresentation(): Run {
  const [presentation, setPresentation] = useState(thisPresentation);
  const [ownId, setOwnId] = useState<string | null>(null);
  const { id } = presentation;
  useEffect(() => {
    const timer = setTimeout(() => setOwnId(id), answersWithinMs);
    const release = claimId(id, () => {
      clearTimeout(timer);
      setPresentation(newPresentation());
    });
    return () => {
      clearTimeout(timer);
      release();
    };
  }, [id]);
  useLayoutEffect(() => keepPresentation(presentation), [presentation]);
  useLayoutEffect(() => endPresentation, []);
  return { ...presentation, isOwn: ownId === id };
}
