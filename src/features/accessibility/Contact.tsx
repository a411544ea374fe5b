import type { BoardView } from '#src/core/model/boardView.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { contactInWords } from './accessibilityWords.ts';

/** Whom to ask, as the council has set it. */
export function Contact({ authorityCode, asAt }: BoardView) {
  const { pack } = useBoard(authorityCode, asAt);
  return <p>{contactInWords(pack.settings.accessibilityContact)}</p>;
}
