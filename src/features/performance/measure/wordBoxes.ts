import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { font, type MeasureLayout } from './measureLayout.ts';

/** Words in a chart. */
export interface PlacedWords {
  readonly text: string;
  readonly x: number;
  /** Their middle. */
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The room that words take. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Its room, by an estimate of its width. */
export function boxOf({ text, x, y, anchor }: PlacedWords, size = font): Box {
  const width = estimateTextWidth(text, size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
}

export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right + 4 &&
  other.left < one.right + 4 &&
  one.top < other.bottom + 2 &&
  other.top < one.bottom + 2;

/** Whether the figures, their marks or a rule across the plot run through it. */
export function isCrossed(
  box: Box,
  { months }: MeasureReading,
  { xOf, yOf, rules }: MeasureLayout,
) {
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
