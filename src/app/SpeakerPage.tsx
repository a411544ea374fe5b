import { SpeakerFrame } from '#src/frames/present/SpeakerFrame.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { BoardPage } from './BoardPage.tsx';

/** The speaker's window beside a presentation. */
export function SpeakerPage() {
  return (
    <BoardPage>
      {(board) => (
        <SectionBoundary name="The speaker’s window" minHeight={600}>
          <SpeakerFrame {...board} />
        </SectionBoundary>
      )}
    </BoardPage>
  );
}
