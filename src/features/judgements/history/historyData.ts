import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { JudgementHistory } from './judgementHistory.ts';

/** Judgements over time, with what the page knows of them besides. */
export interface HistoryData extends FigureContext {
  readonly finding: string;
  /** Which judgements a line joins. */
  readonly joined: string;
  /** What is known and not drawn. */
  readonly notDrawn: readonly string[];
  readonly judgementHistory: JudgementHistory;
}
