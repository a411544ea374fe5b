import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { usePreparing } from '#src/data/preparing.ts';
import { PageMargins } from '#src/frames/print/PageMargins.tsx';
import { ScreenFrame } from '#src/frames/screen/ScreenFrame.tsx';
import { useAddressTitle, useShownTitle } from '#src/navigation/useDocumentTitle.ts';
import { usePageTitle } from './usePageTitle.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Without it a page stands in the frame of the screen, with header and footer. */
    readonly isFrameless?: boolean;
  }
}

/** The frame that a page asks for: slides, the speaker's window and the printed pack have their own. */
export function RootFrame() {
  const isFrameless = useMatches({
    select: (matches) => matches.at(-1)?.staticData.isFrameless ?? false,
  });
  useAddressTitle(usePageTitle());
  const news = useNews(useShownTitle());
  useAskBeforeLeaving(usePreparing()?.isUnsaved ?? false);
  return (
    <>
      <PageMargins />
      {/* Told from outside the frames, since one that comes with its words is not heard. */}
      <p role="status" className="visually-hidden">
        {news}
      </p>
      {isFrameless ? <Outlet /> : <ScreenFrame />}
    </>
  );
}

/** Asks before the page is left, in any frame: what is prepared in it is stored nowhere. */
function useAskBeforeLeaving(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    // Browsers have words of their own for it.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}

/** The title once it has changed: a new page announces itself to a screen reader, the first does not need it. */
function useNews(title: string | null): string {
  const [first, setFirst] = useState(title);
  const [hasMoved, setHasMoved] = useState(false);
  if (first === null && title !== null) setFirst(title);
  if (!hasMoved && first !== null && title !== null && title !== first) setHasMoved(true);
  return hasMoved ? (title ?? '') : '';
}
