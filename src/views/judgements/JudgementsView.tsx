import type { BoardView } from '#src/domain/boardView.ts';
import { SectionBoundary } from '#src/ui/SectionBoundary.tsx';
import { OthersSection } from './OthersSection.tsx';

export function JudgementsView(board: BoardView) {
  return (
    <>
      <h1>Judgements</h1>
      <SectionBoundary name="Among other authorities" minHeight={600}>
        <OthersSection {...board} />
      </SectionBoundary>
    </>
  );
}
