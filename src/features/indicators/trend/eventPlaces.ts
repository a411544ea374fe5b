import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { Trend } from './trend.ts';
import type { TrendEvent } from './trendEvent.ts';

/** Where the words of an event stand. */
export interface EventPlace {
  /** Row above the plot; the lowest, next to the plot, is 0. */
  readonly row: number;
  /** Left of its rule instead of right of it. */
  readonly isLeft: boolean;
}

interface Plot {
  readonly left: number;
  readonly width: number;
  readonly font: number;
  /** Right edge that words may reach, beyond the plot where the drawing goes on. */
  readonly end: number;
}

interface Placed extends EventPlace {
  /** Of the rule, which reaches up to the row of its words. */
  readonly x: number;
  /** Edges of the words. */
  readonly from: number;
  readonly to: number;
}

/** Between two labels of a row, and between a label and a rule that is another's. */
const [betweenLabels, besideRule] = [8, 3];

/** More rows would leave too little of the drawing to the lines. */
const mostRows = 3;
/** Each event doubles the ways there are to try; what this many do not solve would not be read. */
const mostTries = 5000;

const isCrossed = (label: Placed, rule: Placed) =>
  rule.row >= label.row && rule.x > label.from - besideRule && rule.x < label.to + besideRule;

const areApart = (a: Placed, b: Placed) =>
  !isCrossed(a, b) &&
  !isCrossed(b, a) &&
  (a.row !== b.row || a.to + betweenLabels <= b.from || b.to + betweenLabels <= a.from);

/**
 * Rows and sides for the words of events, in as few rows as there can be, so that no words overlap
 * and no rule runs through another's words. Right of the rule is tried first. `null` where the events
 * are too many or too close for their words to stand beside them.
 *
 * @param events Oldest first.
 */
export function eventPlaces(
  events: readonly TrendEvent[],
  { periods }: { readonly periods: readonly Pick<Trend['periods'][number], 'year'>[] },
  plot: Plot,
): EventPlace[] | null {
  const [first = 0, last = 1] = [periods[0]?.year, periods.at(-1)?.year];

  let tries = 0;
  const place = (rest: readonly TrendEvent[], rows: number, placed: Placed[]): Placed[] | null => {
    const [event, ...later] = rest;
    if (event === undefined) return placed;
    const x = plot.left + ((event.at - first) / Math.max(1, last - first)) * plot.width;
    const width = estimateTextWidth(event.label, plot.font);
    for (let row = 0; row < rows; row += 1) {
      for (const isLeft of [false, true]) {
        tries += 1;
        if (tries > mostTries) return null;
        const [from, to] = isLeft ? [x - 6 - width, x - 6] : [x + 6, x + 6 + width];
        const one = { row, isLeft, x, from, to };
        const isInside = isLeft ? from >= 0 : to <= plot.end;
        if (!isInside || !placed.every((other) => areApart(one, other))) continue;
        const found = place(later, rows, [...placed, one]);
        if (found) return found;
      }
    }
    return null;
  };

  for (let rows = 1; rows <= Math.min(mostRows, Math.max(1, events.length)); rows += 1) {
    tries = 0;
    const found = place(events, rows, []);
    if (found) return found.map(({ row, isLeft }) => ({ row, isLeft }));
  }
  return null;
}
