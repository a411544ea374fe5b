import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { separateLabels } from '#src/charts/separateLabels.ts';
import { formatFigure, formatTarget, usualRange } from '#src/features/performance/measureFormat.ts';
import { targetAt } from '#src/features/performance/measureMonths.ts';
import type { MeasureReading } from '#src/features/performance/measureReading.ts';
import { font, line, type MeasureLayout } from './measureLayout.ts';
import { boxOf, isCrossed } from './wordBoxes.ts';

type LineKind = 'limit' | 'target' | 'plan';

/** Words beside the end of a line, or in the plot where it ends earlier. */
export interface LineLabel {
  readonly text: string;
  readonly kind: LineKind;
  readonly x: number;
  readonly y: number;
}

const named = (
  { measure }: MeasureReading,
  month: MeasureReading['months'][number],
): readonly (readonly [text: string, value: number, place: 'upper' | 'mean' | 'lower'])[] => {
  const range = usualRange(month, measure);
  if (range === null || month.mean === null) return [];
  return [
    [`Upper limit ${range.upperText}`, range.upper, 'upper'],
    [`Mean ${formatFigure(month.mean, measure)}`, month.mean, 'mean'],
    [`Lower limit ${range.lowerText}`, range.lower, 'lower'],
  ];
};

/** Words right of the plot: the limits and the target that hold now, and where the planned path ends. */
export function endLabels(reading: MeasureReading, layout: MeasureLayout): LineLabel[] {
  const { measure, judged } = reading;
  if (judged === null || layout.isNarrow) return [];
  const target = targetAt(measure, layout.end);
  const planned = measure.trajectory.at(-1);
  const labels = [
    ...named(reading, judged).map(([text, value]) => ({ text, value, kind: 'limit' as const })),
    ...(target?.value == null
      ? []
      : [
          {
            text: `Target ${formatTarget(target.value, measure)}`,
            value: target.value,
            kind: 'target' as const,
          },
        ]),
    ...(planned
      ? [
          {
            text: `Planned path ${formatFigure(planned.value, measure)}`,
            value: planned.value,
            kind: 'plan' as const,
          },
        ]
      : []),
  ];
  const { plot, yOf } = layout;
  const places = separateLabels(
    labels.map(({ value }) => yOf(value)),
    line,
    [plot.y + line / 2, plot.y + plot.height - line / 2],
  );
  return labels.map(({ text, kind }, index) => ({
    text,
    kind,
    x: plot.x + plot.width + 10,
    y: places[index] ?? 0,
  }));
}

/** Words in the plot, at the left end of limits and targets that no longer hold. */
export function earlierLabels(reading: MeasureReading, layout: MeasureLayout): LineLabel[] {
  const { measure, months, judged } = reading;
  // In a low chart they would stand on each other's lines.
  if (layout.isNarrow || layout.isLow) return [];
  const { xOf, yOf, step, plot } = layout;
  const labels: LineLabel[] = [];
  const segments = [...new Set(months.map(({ segment }) => segment))];
  for (const segment of segments) {
    const own = months.filter((month) => month.segment === segment);
    const [first] = own;
    if (!first || segment === judged?.segment || own.length * step < 130) continue;
    const x = Math.max(plot.x, xOf(first.period) - step / 2) + 6;
    const right = xOf(own.at(-1)?.period ?? '') + step / 2 - 6;
    for (const [text, value, place] of named(reading, first)) {
      const y = yOf(value) + (place === 'lower' ? 0.75 : -0.5) * line;
      const words = { text, kind: 'limit', x, y } as const;
      if (place !== 'mean') labels.push(words);
      // Around the mean lie the figures: its words stand where none runs through them, or nowhere.
      else labels.push(...clearOfFigures(words, right - estimateTextWidth(text, font)));
    }
  }
  const [first] = months;
  const now = targetAt(measure, layout.end);
  if (first?.target?.value != null && first.target.value !== now?.value) {
    labels.push({
      text: `Target ${formatTarget(first.target.value, measure)}`,
      kind: 'target',
      x: plot.x + 6,
      y: yOf(first.target.value) + 0.75 * line,
    });
  }
  return clear(labels, layout);

  function clearOfFigures(words: LineLabel, atEnd: number): LineLabel[] {
    return [words.x, atEnd]
      .flatMap((x) => [0, 1.25].map((rows) => ({ ...words, x, y: words.y + rows * line })))
      .filter((one) => !isCrossed(boxOf({ ...one, anchor: 'start' }), reading, layout))
      .slice(0, 1);
  }
}

/** Each moves as little as it must so that none overlaps another. */
function clear(labels: readonly LineLabel[], { plot }: MeasureLayout): LineLabel[] {
  const xs = [...new Set(labels.map(({ x }) => x))];
  return xs.flatMap((x) => {
    const own = labels.filter((label) => label.x === x);
    const places = separateLabels(
      own.map(({ y }) => y),
      line,
      [plot.y + line / 2, plot.y + plot.height - line / 2],
    );
    return own.map((label, index) => ({ ...label, y: places[index] ?? label.y }));
  });
}
