import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { formatFigure, formatPeriodBeside } from '#src/features/performance/measureFormat.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { describeSignal } from '#src/features/performance/measureSentence.ts';
import { patternAt } from '#src/features/performance/signalPattern.ts';
import { endLabels } from './measureLabels.ts';
import { font, line, type MeasureLayout } from './measureLayout.ts';
import { boxOf, isCrossed, overlap, type PlacedWords } from './wordBoxes.ts';

/** What makes the month that is judged a special cause, over its months. */
export interface SignalBracket {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Of the bracket; its words stand outside it. */
  readonly y: number;
  readonly isAbove: boolean;
  /** Middle of its words. */
  readonly middle: number;
}

/** The bracket at the special cause of the month that is judged; `null` without one, and for a single month. */
export function signalBracket(
  reading: MeasureReading,
  { xOf, yOf, plot, isShort }: MeasureLayout,
): SignalBracket | null {
  const { months, judged, measure } = reading;
  const pattern = judged && patternAt(months, months.indexOf(judged));
  if (!pattern || pattern.rule === 'outside') return null;
  const [first, last] = [pattern.months[0], pattern.months.at(-1)];
  if (!first || !last) return null;
  const isAbove = pattern.side === 'high';
  const [short = ''] = describeSignal(reading).split(', from ');
  const span = `${formatPeriodBeside(first.period, last.period, measure)} to ${formatPeriodBeside(last.period, '', measure)}`;
  const ends = pattern.months.flatMap(({ value }) => (value === null ? [] : [yOf(value)]));
  const limit = isAbove ? judged.upper : judged.lower;
  const reach = limit === null ? ends : [...ends, yOf(limit)];
  const y = isAbove ? Math.min(...reach) - 10 : Math.max(...reach) + 10;
  const text = isShort ? short : `${short}, ${span}`;
  const [from, to] = [xOf(first.period), xOf(last.period)];
  return {
    text,
    from,
    to,
    y: Math.min(Math.max(y, plot.y + 1.3 * line), plot.y + plot.height - 1.5 * line),
    isAbove,
    middle: within((from + to) / 2, text, plot),
  };
}

/** The words of a bracket, on its outer side. */
export const bracketWords = ({ text, middle, y, isAbove }: SignalBracket): PlacedWords => ({
  text,
  x: middle,
  y: y + (isAbove ? -0.62 : 0.68) * line,
  anchor: 'middle',
});

/** The middle of words that would stand around a place, moved so that they are inside the plot. */
export function within(middle: number, text: string, { x, width }: MeasureLayout['plot']): number {
  const half = estimateTextWidth(text, font) / 2;
  return Math.min(Math.max(middle, x + half), Math.max(x + half, x + width - half));
}

export const latestSize = 1.25 * font;

/**
 * The latest figure beside its mark, right of it where there is room, or else where no line and no other
 * words run through it. `null` without one.
 */
export function latestWords(reading: MeasureReading, layout: MeasureLayout): PlacedWords | null {
  const { measure, judged } = reading;
  const { xOf, yOf, plot } = layout;
  if (judged?.value == null) return null;
  const text = formatFigure(judged.value, measure);
  const [x, y] = [xOf(judged.period), yOf(judged.value)];
  const beside = { text, x: x + 9, y, anchor: 'start' } as const;
  if (boxOf(beside, latestSize).right + 4 <= plot.x + plot.width) return beside;
  const bracket = signalBracket(reading, layout);
  const others = [
    ...endLabels(reading, layout).map((one) => boxOf({ ...one, anchor: 'start' })),
    ...(bracket ? [boxOf(bracketWords(bracket))] : []),
  ];
  const edge = Math.min(x + 12, plot.x + plot.width);
  const rows = [0.9, -0.9, 1.5, -1.5, 2.2, -2.2].map(
    (row): PlacedWords => ({ text, x: edge, y: y - row * latestSize, anchor: 'end' }),
  );
  const isAlone = (words: PlacedWords) =>
    others.every((other) => !overlap(boxOf(words, latestSize), other));
  if (!layout.isNarrow && isAlone(beside)) return beside;
  const isClear = (words: PlacedWords) =>
    isAlone(words) && !isCrossed(boxOf(words, latestSize), reading, layout);
  return rows.find(isClear) ?? rows[0] ?? null;
}
