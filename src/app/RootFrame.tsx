import { Outlet, useMatches } from '@tanstack/react-router';
import { PageMargins } from './frames/print/PageMargins.tsx';
import { ScreenFrame } from './frames/ScreenFrame.tsx';
import { useAddressTitle } from './useDocumentTitle.ts';
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
  const title = usePageTitle();
  useAddressTitle(title);
  return (
    <>
      <PageMargins />
      {isFrameless ? <Outlet /> : <ScreenFrame title={title} />}
    </>
  );
}
