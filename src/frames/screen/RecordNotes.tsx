import { type ComponentType, useEffect, useState } from 'react';
import { useBackend } from '#src/data/useSource.ts';
import { lazyComponent } from '#src/ui/lazyComponent.ts';

export const recordNotesBar = lazyComponent(
  async () => (await import('./RecordNotesBar.tsx')).RecordNotesBar,
);

/** What the page must say of records that are not kept yet; nothing of it comes before the board does. */
export function RecordNotes() {
  const backend = useBackend();
  // Never at the first render, which a build has done before.
  const [Bar, setBar] = useState<ComponentType | null>(null);

  useEffect(() => {
    let isWanted = true;
    const fetch = () =>
      void recordNotesBar.fetch().then(
        (fetched) => isWanted && setBar(() => fetched),
        // Whoever records opens a dialog, which then says what does not arrive.
        () => {},
      );
    // An earlier visit may have left something to be sent; in a page of files nothing was noted yet.
    const canWait = !backend && recordNotesBar.fetched() === null;
    const timer = setTimeout(fetch, canWait ? 3000 : 0);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [backend]);

  return Bar && <Bar />;
}
