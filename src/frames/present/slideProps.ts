import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { SlideId } from '#src/core/model/slide.ts';

/** What each slide is drawn from. */
export interface SlideProps {
  readonly board: BoardParams;
  readonly slide: SlideId;
  /** Its place in the run, from 1, and how many there are. */
  readonly number: number;
  readonly of: number;
}
