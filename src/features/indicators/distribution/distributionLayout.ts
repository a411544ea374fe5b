import type { ChartSpace } from '#src/charts/figureSpec.ts';
import type { ValueAxis } from '#src/features/indicators/trend/trend.ts';
import type { Distribution, DistributionMark } from './distribution.ts';

/** One drawing of the distribution. */
export interface StripSize {
  readonly width: number;
  readonly font: number;
  /** Radius of a mark, in the units of the drawing. */
  readonly radius: number;
  /** Names in rows of their own, where one row would not hold them. */
  readonly inRows: boolean;
}

function stripSize({ width }: ChartSpace): StripSize {
  const shared = { width, font: 16, inRows: false };
  if (width >= 1060) return { ...shared, radius: 4.4 };
  if (width >= 800) return { ...shared, radius: 3.4 };
  if (width >= 560) return { ...shared, radius: 2.8 };
  return { ...shared, radius: 2.3, inRows: true };
}

export interface PlacedMark extends DistributionMark {
  /** Place on the axis; what lies beyond its end stands at the end. */
  readonly x: number;
  /** Height in the stack, 0 at the bottom. */
  readonly y: number;
}

/** Marks in columns as wide as a mark, so that none covers another. */
function stacked(marks: readonly DistributionMark[], top: number, columns: number): PlacedMark[] {
  const heights = new Map<number, number>();
  return marks.map((mark) => {
    const column = Math.min(Math.round((mark.value / top) * columns), columns);
    const y = heights.get(column) ?? 0;
    heights.set(column, y + 1);
    return { ...mark, x: (column / columns) * top, y };
  });
}

/** Room at either side of the plot, for half a mark and half a tick. */
const pad = 14;

/** Where the marks stand in the room that there is. */
export function distributionLayout(
  { distribution, axis }: { readonly distribution: Distribution; readonly axis: ValueAxis },
  space: ChartSpace,
) {
  const size = stripSize(space);
  const plotWidth = size.width - 2 * pad;
  const columns = Math.floor(plotWidth / (2.15 * size.radius));
  return { size, pad, plotWidth, placed: stacked(distribution.marks, axis.top, columns) };
}
