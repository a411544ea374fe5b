import type { Variation } from '#src/core/stats/spcMarks.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { signalLabels } from '#src/features/performance/measureSegments.ts';
import type { SignalPattern } from '#src/features/performance/signalPattern.ts';
import { earlierLabels } from './measureLabels.ts';
import { line, type MeasureLayout } from './measureLayout.ts';
import {
  bracketWords,
  latestSize,
  latestWords,
  signalBracket,
  within,
} from './measureSignalLabels.ts';
import { type Box, boxOf, isCrossed, overlap, type PlacedWords } from './wordBoxes.ts';

/** Words at a special cause that is not that of the month that is judged. */
export interface EarlierSignal extends PlacedWords {
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
    const isFree = (words: PlacedWords) => {
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
): PlacedWords[] {
  const xs = months.map(({ period }) => xOf(period));
  const ys = months.flatMap(({ value }) => (value === null ? [] : [yOf(value)]));
  const [left = 0, right = left] = [xs[0], xs.at(-1)];
  const middle = within((left + right) / 2, text, plot);
  const above = Math.min(...ys) - 0.9 * line;
  const below = Math.max(...ys) + 0.9 * line;
  const [near, far] = side === 'high' ? [above, below] : [below, above];
  const beside: PlacedWords[] =
    months.length > 1
      ? []
      : [
          { text, x: right + 9, y: ys[0] ?? near, anchor: 'start' },
          { text, x: left - 9, y: ys[0] ?? near, anchor: 'end' },
        ];
  const outside = [0, 1].flatMap((rows): PlacedWords[] => {
    const y = near + (side === 'high' ? -1 : 1) * rows * line;
    return [
      { text, x: middle, y, anchor: 'middle' },
      { text, x: left - 4, y, anchor: 'start' },
      { text, x: right + 4, y, anchor: 'end' },
    ];
  });
  return [...beside, ...outside, { text, x: middle, y: far, anchor: 'middle' }];
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

const isInPlot = ({ left, right, top, bottom }: Box, { plot }: MeasureLayout): boolean =>
  left >= plot.x && right <= plot.x + plot.width && top >= plot.y && bottom <= plot.y + plot.height;

/** Whether a mean, a limit or a target runs through it: words may stand over one where there is no other room. */
function isStruck(box: Box, { months }: MeasureReading, { xOf, yOf }: MeasureLayout): boolean {
  return months
    .filter(({ period }) => xOf(period) > box.left - 8 && xOf(period) < box.right + 8)
    .flatMap(({ mean, lower, upper, target }) => [mean, lower, upper, target?.value ?? null])
    .some((value) => value !== null && yOf(value) > box.top - 2 && yOf(value) < box.bottom + 2);
}
