import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { Indicator } from '#src/core/model/indicator.ts';
import type { Bin } from '#src/core/stats/histogram.ts';

export interface ChangeData extends FigureContext {
  /** The change in words, with the counts behind it where there are any. */
  readonly finding: string;
  /** What is counted and what is left out. */
  readonly basis: string;
  readonly bins: readonly Bin[];
  readonly indicator: Indicator;
  /** The change that is judged, with whose it is and its words; `null` for none. */
  readonly marked: {
    readonly difference: number;
    readonly name: string;
    readonly label: string;
  } | null;
}
