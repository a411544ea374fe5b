import { eventPlaces } from './eventPlaces.ts';
import type { Trend } from './trend.ts';
import type { TrendEvent } from './trendEvent.ts';

/** One drawing of a trend, scaled by the page within a small range of widths. */
export interface TrendSize {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  /** Room for the labels at the line ends. */
  readonly right: number;
  /** `short` names the measure's comparators by one word. */
  readonly labels: 'short' | 'full';
  readonly everyYears: number;
  /**
   * Where the words of events stand: beside their rules, and below the chart where those leave no
   * room; always below it; or elsewhere, in a key that several charts share.
   */
  readonly events: 'beside' | 'below' | 'elsewhere';
}

/** Height of the row of years. */
export const yearRow = 28;

/** Where everything stands: fixed sizes, so that nothing has to be measured. */
export function trendLayout(
  { width, height, font, right, events: wordsOfEvents }: TrendSize,
  trend: Trend,
  events: readonly TrendEvent[],
) {
  const left = 2.7 * font;
  const places =
    wordsOfEvents === 'beside'
      ? eventPlaces(events, trend, { left, width: width - left - right, font, end: width })
      : null;
  const top = 10 + Math.max(0, ...(places ?? []).map(({ row }) => row + 1)) * 1.3 * font;
  return {
    left,
    top,
    places,
    plot: { x: left, y: top, width: width - left - right, height: height - top - yearRow },
  };
}
