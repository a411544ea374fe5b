import type { BoardView } from '#src/domain/boardView.ts';

interface Props extends BoardView {
  /** An area of the thread that is shown side by side; `null` for none. */
  readonly thread: string | null;
  readonly onThread: (areaId: string | null) => void;
}

/** What keeps coming back: themes by inspection, with threads between areas that restate each other. */
export function ThreadsSection(_: Props) {
  return null;
}
