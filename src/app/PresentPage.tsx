import { PresentFrame } from '#src/frames/present/PresentFrame.tsx';
import { OfficeChoices } from '#src/frames/share/OfficeChoices.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { BoardPage } from './BoardPage.tsx';

/** The board as slides. */
export function PresentPage() {
  return (
    <BoardPage>
      {(board) => (
        <SectionBoundary name="The presentation" minHeight={600}>
          <PresentFrame
            {...board}
            downloads={(run) => <OfficeChoices board={board} run={run} offers={['slides']} />}
          />
        </SectionBoundary>
      )}
    </BoardPage>
  );
}
