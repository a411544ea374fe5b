import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { AfterInadequate } from './afterInadequate.ts';

export interface OutcomesData extends FigureContext {
  readonly finding: string;
  /** How it is counted and what is left out. */
  readonly notes: readonly string[];
  readonly after: AfterInadequate;
}
