import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { Variation } from '#src/core/stats/spcMarks.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { signalLabels } from '#src/features/performance/measureSegments.ts';
import type { SignalPattern } from '#src/features/performance/signalPattern.ts';
import { earlierLabels } from './measureLabels.ts';
import { font, line, type MeasureLayout } from './measureLayout.ts';
import {
  bracketWords,
  latestSize,
  latestWords,
  type PointWords,
  signalBracket,
  within,
} from './measureSignalLabels.ts';

/** Words at a special cause that is not that of the month that is judged. */
export interface EarlierSignal extends PointWords {
  readonly variation: Variation;
}

/**
 * What every earlier special cause is, the latest first: "April: 22.4", "Seven months below the mean".
 * Words for which there is no clear place are left out, as the table and the reader of the chart have them.
 */
export function earlierSignals(reading: MeasureReading, layout: MeasureLayout): EarlierSignal[] {
  if (layout.isNarrow || layout.isLow || layout.isSlide) return [];
  const taken = [...boxesOfWords(reading, layout)];
  const earlier = signalLabels(reading).filter(({ pattern }) => !isAtJudged(pattern, reading));
  return earlier.toReversed().flatMap(({ pattern, label }) => {
    const candidates = placesOf(pattern, label, layout);
    const isFree = (words: PointWords) => {
      const box = boxOf(words);
      return (
        isInPlot(box, layout) &&
        !taken.some((other) => overlap(box, other)) &&
        !isCrossed(box, reading, layout)
      );
    };
    const words =
      candidates.find((one) => isFree(one) && !isStruck(boxOf(one), reading, layout)) ??
      candidates.find(isFree);
    if (!words) return [];
    taken.push(boxOf(words));
    const { variation } = pattern.months[pattern.place] ?? {};
    return [{ ...words, variation: variation ?? 'common-cause' }];
  });
}

const isAtJudged = ({ months, rule, side }: SignalPattern, { judged }: MeasureReading): boolean =>
  judged?.signal?.rule === rule && judged.signal.side === side && months.includes(judged);

/** Where the words of a special cause may stand, the best first: beside a single point, or outside its months. */
function placesOf(
  { months, side }: SignalPattern,
  text: string,
  { xOf, yOf, plot }: MeasureLayout,
): PointWords[] {
  const xs = months.map(({ period }) => xOf(period));
  const ys = months.flatMap(({ value }) => (value === null ? [] : [yOf(value)]));
  const [left = 0, right = left] = [xs[0], xs.at(-1)];
  const middle = within((left + right) / 2, text, plot);
  const above = Math.min(...ys) - 0.9 * line;
  const below = Math.max(...ys) + 0.9 * line;
  const [near, far] = side === 'high' ? [above, below] : [below, above];
  const beside: PointWords[] =
    months.length > 1
      ? []
      : [
          { text, x: right + 9, y: ys[0] ?? near, anchor: 'start' },
          { text, x: left - 9, y: ys[0] ?? near, anchor: 'end' },
        ];
  const outside = [0, 1, 2].flatMap((rows): PointWords[] => {
    const y = near + (side === 'high' ? -1 : 1) * rows * line;
    return [
      { text, x: middle, y, anchor: 'middle' },
      { text, x: left - 4, y, anchor: 'start' },
      { text, x: right + 4, y, anchor: 'end' },
    ];
  });
  return [...beside, ...outside, { text, x: middle, y: far, anchor: 'middle' }];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf({ text, x, y, anchor }: PointWords, size = font): Box {
  const width = estimateTextWidth(text, size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
}

/** Of all words that stand in the plot already. */
function* boxesOfWords(reading: MeasureReading, layout: MeasureLayout): Generator<Box> {
  for (const { text, x, y } of earlierLabels(reading, layout)) {
    yield boxOf({ text, x, y, anchor: 'start' });
  }
  const bracket = signalBracket(reading, layout);
  if (bracket) yield boxOf(bracketWords(bracket));
  const latest = latestWords(reading, layout);
  if (latest) yield boxOf(latest, latestSize);
  // Two rows at the foot say which months were not supplied and which are to come.
  const { plot, end, last } = layout;
  const bottom = plot.y + plot.height;
  if (end > last || reading.months.some(({ value }) => value === null)) {
    yield { left: plot.x, right: plot.x + plot.width, top: bottom - 2.5 * line, bottom };
  }
}

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right + 4 &&
  other.left < one.right + 4 &&
  one.top < other.bottom + 2 &&
  other.top < one.bottom + 2;

const isInPlot = ({ left, right, top, bottom }: Box, { plot }: MeasureLayout): boolean =>
  left >= plot.x && right <= plot.x + plot.width && top >= plot.y && bottom <= plot.y + plot.height;

/** Whether the figures, their marks or a rule across the plot run through it. */
function isCrossed(box: Box, { months }: MeasureReading, { xOf, yOf, rules }: MeasureLayout) {
  const isIn = (x: number, y: number) =>
    x > box.left - 5 && x < box.right + 5 && y > box.top - 5 && y < box.bottom + 5;
  const isLineIn = months.some(({ period, value }, index) => {
    const before = months[index - 1];
    if (value === null) return false;
    const [x, y] = [xOf(period), yOf(value)];
    if (before?.value == null) return isIn(x, y);
    const [fromX, fromY] = [xOf(before.period), yOf(before.value)];
    return steps.some((share) => isIn(fromX + share * (x - fromX), fromY + share * (y - fromY)));
  });
  return isLineIn || rules.some(({ x }) => x > box.left - 3 && x < box.right + 3);
}

/** Parts of the way from one figure to the next. */
const steps = Array.from({ length: 21 }, (_, index) => index / 20);

/** Whether a mean, a limit or a target runs through it: words may stand over one where there is no other room. */
function isStruck(box: Box, { months }: MeasureReading, { xOf, yOf }: MeasureLayout): boolean {
  return months
    .filter(({ period }) => xOf(period) > box.left - 8 && xOf(period) < box.right + 8)
    .flatMap(({ mean, lower, upper, target }) => [mean, lower, upper, target?.value ?? null])
    .some((value) => value !== null && yOf(value) > box.top - 2 && yOf(value) < box.bottom + 2);
}
