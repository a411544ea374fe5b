import type { BoardParams } from '#src/core/model/boardParams.ts';
import { useBoard } from '#src/features/board/useBoard.ts';
import { describeContact } from './accessibilityText.ts';

/** Whom to ask, as the council has set it. */
export function Contact({ authorityCode, asAt }: BoardParams) {
  const { pack } = useBoard(authorityCode, asAt);
  return <p>{describeContact(pack.settings.accessibilityContact)}</p>;
}
