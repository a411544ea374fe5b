import type { Day } from '#src/core/model/partialDate.ts';

/** What a figure says in words, and has to say wherever it is taken. */
export interface FigureWords {
  /** Whose figure it is: "Herefordshire". */
  readonly authority: string;
  /** The figure's name: "Agency workers". */
  readonly title: string;
  /** The finding. */
  readonly sentence: string;
  /** The whole chart in words, for those who do not see the picture. */
  readonly summary: string;
  /** What a reader of the picture alone must know: its lines, its gaps, its caveats. */
  readonly notes: readonly string[];
  readonly source: string;
  /** The day on which the board is read. */
  readonly asAt: Day;
}
