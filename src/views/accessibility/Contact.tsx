import type { BoardView } from '#src/domain/boardView.ts';
import { contactInWords } from '#src/narrative/accessibilityWords.ts';
import { useBoard } from '#src/views/board/useBoard.ts';

/** Whom to ask, as the council has set it. */
export function Contact({ authorityCode, asAt }: BoardView) {
  const { pack } = useBoard(authorityCode, asAt);
  return <p>{contactInWords(pack.settings.accessibilityContact)}</p>;
}
