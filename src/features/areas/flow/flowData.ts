import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { FlowPeriod } from './flow.ts';

export interface FlowData extends FigureContext {
  readonly finding: string;
  /** What became of the areas, and how they are counted. */
  readonly legend: readonly string[];
  readonly flow: readonly FlowPeriod[];
}
