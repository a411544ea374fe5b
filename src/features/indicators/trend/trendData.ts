import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { Trend } from './trend.ts';
import type { TrendEvent } from './trendEvent.ts';
import type { TrendSizes } from './trendSize.ts';

/** One indicator, or one count behind it, over the years. */
export interface TrendData extends FigureContext {
  readonly title: string;
  readonly finding: string;
  readonly fileName: readonly string[];
  readonly trend: Trend;
  /** Within the years of the trend. */
  readonly events: readonly TrendEvent[];
  /** Code of the neighbour that is pointed at, if any. */
  readonly highlighted: string | null;
  readonly sizes: TrendSizes;
}
