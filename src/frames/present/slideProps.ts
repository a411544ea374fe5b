import type { BoardView } from '#src/core/model/boardView.ts';
import type { SlideId } from '#src/core/model/slide.ts';

/** What each slide is drawn from. */
export interface SlideProps {
  readonly board: BoardView;
  readonly slide: SlideId;
  /** Its place in the run, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
}
