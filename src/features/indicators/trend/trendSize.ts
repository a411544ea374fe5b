import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { ChartSpace } from '#src/charts/figureSpec.ts';
import type { Trend } from './trend.ts';
import type { TrendSize } from './trendLayout.ts';

/** A rate with all that explains it; or the counts behind it, low, so that they stand under each other. */
export type TrendSizes = 'rate' | 'count';

const font = 16;
/** The labels may take this much of the width at most; longer names have several lines. */
const [leastRight, mostRight] = [120, 230];
/** From this width on lines have their whole names. */
const leastWide = 600;

/** How a trend is drawn in the room that there is; its height never depends on its width. */
export function trendSize(
  { frame, width }: ChartSpace,
  trend: Trend,
  sizes: TrendSizes,
): TrendSize {
  const short = { width, font, labels: 'short', everyYears: 1 } as const;
  if (frame === 'slide') {
    // On a squarer slide the chart stands above its figures, wider and less high.
    const height = width > 650 ? 232 : 392;
    return { ...short, height, right: 132, events: 'beside' };
  }
  if (frame === 'print') return { ...short, height: 360, right: 160, events: 'beside' };
  const isNarrow = width < 340;
  if (frame === 'card') {
    const own = isNarrow ? 15 : font;
    return { ...short, height: 180, font: own, right: 8 * own, everyYears: 2, events: 'elsewhere' };
  }
  const everyYears = width < 420 ? 4 : width < leastWide ? 2 : 1;
  if (sizes === 'count')
    return { ...short, height: 190, right: 116, everyYears, events: 'elsewhere' };
  if (width < leastWide) return { ...short, height: 320, right: 128, everyYears, events: 'below' };
  const longest = Math.max(
    ...trend.lines.map(({ name }) => estimateTextWidth(`${name} 100.0`, font)),
  );
  const right = Math.min(mostRight, Math.max(leastRight, longest + 20));
  return { ...short, height: 400, right, labels: 'full', events: 'beside' };
}
