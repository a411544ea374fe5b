import { PrintFrame } from '#src/frames/print/PrintFrame.tsx';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { BoardPage } from './BoardPage.tsx';

/** The whole board, as it is printed. */
export function PrintPage() {
  return (
    <BoardPage>
      {(board) => (
        <SectionBoundary name="The board pack" minHeight={600} isView>
          <PrintFrame {...board} />
        </SectionBoundary>
      )}
    </BoardPage>
  );
}
