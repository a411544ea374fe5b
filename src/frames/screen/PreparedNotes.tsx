import { lazy, Suspense } from 'react';
import { usePreparing } from '#src/data/preparing.ts';
import { useBuild } from '#src/data/useSource.ts';

const PreparedNotesBar = lazy(async () => ({
  default: (await import('./PreparedNotesBar.tsx')).PreparedNotesBar,
}));

/** What the page must say of a board that a council prepares in it, or that one saved. */
export function PreparedNotes() {
  const preparing = usePreparing();
  const { prepared } = useBuild();
  if (preparing === null && !prepared) return null;
  return (
    <Suspense>
      <PreparedNotesBar preparing={preparing} />
    </Suspense>
  );
}
