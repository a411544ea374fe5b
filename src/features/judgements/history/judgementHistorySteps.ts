import type { Grade } from '#src/core/model/grade.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import type { Topic } from '#src/core/model/topic.ts';
import type { JudgementHistoryLine } from './judgementHistory.ts';

/** Where a line of a topic runs at a grade, on the chart's own axis. */
type HeightOf = (topic: Topic, grade: Grade) => number;

/** A grade's colour as a mark on white; its chip is another, as words stand on that. */
export const gradeFill: Readonly<Record<Grade, string>> = {
  inadequate: 'var(--inadequate-mark)',
  'requires-improvement': 'var(--requires-improvement-mark)',
  good: 'var(--good-mark)',
  outstanding: 'var(--outstanding-mark)',
};

/** A line that holds its grade until the next. */
export const stepLine = {
  type: 'stepAfter',
  connectNulls: false,
  isAnimationActive: false,
  dot: false,
  activeDot: false,
} as const;

/** Rows of all series at every place where any of them begins, steps or ends. */
export function stepRows(
  lines: readonly JudgementHistoryLine[],
  heightOf: HeightOf,
): Record<string, number | null>[] {
  const places = new Set(
    lines
      .flatMap(({ steps, until }) => [...steps.map(({ start }) => start), until])
      .map(decimalYear),
  );
  return [...places]
    .toSorted((a, b) => a - b)
    .map((x) => ({
      x,
      ...Object.fromEntries(
        lines.map(({ id, topic, steps, until }) => {
          const step = steps.findLast(({ start }) => decimalYear(start) <= x);
          const isInForce = step && x <= decimalYear(until);
          return [id, isInForce ? heightOf(topic, step.grade) : null];
        }),
      ),
    }));
}
