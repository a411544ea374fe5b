import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { BoardPage } from './BoardPage.tsx';
import { SpeakerFrame } from '#src/frames/present/SpeakerFrame.tsx';

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
