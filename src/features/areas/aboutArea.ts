import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';

/** What each section of one area's page is given. */
export interface AboutArea {
  readonly area: Area;
  /** As known on the day of the view. */
  readonly pack: BoardPack;
  readonly asAt: Day;
}
