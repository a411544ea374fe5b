import { lazy, Suspense } from 'react';
import { PresentFrame } from '#src/frames/present/PresentFrame.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { BoardPage } from './BoardPage.tsx';

/** Fetched for the first who chooses slides. */
const OfficeChoices = lazy(async () => ({
  default: (await import('#src/frames/share/OfficeChoices.tsx')).OfficeChoices,
}));

/** The board as slides. */
export function PresentPage() {
  return (
    <BoardPage>
      {(board) => (
        <SectionBoundary name="The presentation" minHeight={600}>
          <PresentFrame
            {...board}
            downloads={(run) => (
              <Suspense>
                <OfficeChoices board={board} run={run} offers={['slides']} />
              </Suspense>
            )}
          />
        </SectionBoundary>
      )}
    </BoardPage>
  );
}
