/** One drawing of the spread; the page shows the one that fits. */
export interface SpreadSize {
  readonly width: number;
  readonly font: number;
  /** Room for the topics left of the bars; 0 where each stands above its bar. */
  readonly left: number;
  readonly bar: number;
}

/** Names of the grades above the bars, in one row, or in two and whose mark the triangle is below them. */
export const spreadHead = ({ font, left }: SpreadSize) => (left === 0 ? 4.7 : 1.9) * font;
/** From one bar to the next: its topic above it where there is no room beside, our own mark below. */
export const spreadBand = ({ font, left, bar }: SpreadSize) =>
  bar + 2.2 * font + (left === 0 ? 1.5 * font : 0);
