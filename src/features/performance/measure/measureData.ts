import type { FigureContext } from '#src/charts/figureSpec.ts';
import type { Day, PartialDate } from '#src/core/model/partialDate.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';

/** A day that may explain a line, e.g. an inspection. */
export interface MeasureEvent {
  readonly on: PartialDate;
  readonly label: string;
}

/** One measure over its months, for its chart and its table. */
export interface MeasureData extends FigureContext {
  readonly reading: MeasureReading;
  /** Within the months of the measure, oldest first. */
  readonly events: readonly MeasureEvent[];
  readonly asAt: Day;
}
