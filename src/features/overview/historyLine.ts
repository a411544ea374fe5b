import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { directionMarks } from '#src/core/model/direction.ts';
import { type Grade, gradeShortName, gradeStep } from '#src/core/model/grade.ts';
import { decimalYear } from '#src/core/model/partialDate.ts';
import { formatMonth, formatShortMonth } from '#src/core/text/format.ts';
import type { JudgementHistory } from '#src/features/judgements/history/judgementHistory.ts';

/** In units of the drawing, which are pixels where there is room for all of it. */
export const historyLineSize = {
  width: 856,
  height: 126,
  font: 16,
  left: 172,
  right: 100,
  /** Of the highest grade, and from each to the one below. */
  top: 34,
  step: 19,
} as const;

interface Label {
  readonly x: number;
  readonly text: string;
}

/** Where everything of the small history line stands. */
export interface HistoryLineLayout {
  /** One path for each line of the overall judgement. */
  readonly paths: readonly string[];
  readonly points: readonly { readonly x: number; readonly y: number; readonly grade: Grade }[];
  /** Where another framework begins, with a label where there is room. */
  readonly frameworks: readonly Label[];
  readonly directions: readonly (Label & { readonly anchor: 'start' | 'end' })[];
  /** Months of the judgements, and the day of the view. */
  readonly dates: readonly Label[];
  /** The grade in force, at the end of its line. */
  readonly end: { readonly x: number; readonly y: number; readonly grade: Grade } | null;
  /** The same in words. */
  readonly summary: string;
}

const { width, left, right, top, step, font } = historyLineSize;

export const gradeHeight = (grade: Grade): number => top + (4 - gradeStep(grade)) * step;

/** Those labels that overlap none of the ones before them, the first being the most important. */
function withoutOverlap(labels: readonly (Label & { readonly from: number })[]): Label[] {
  const kept: (Label & { readonly from: number })[] = [];
  for (const label of labels) {
    const to = label.from + estimateTextWidth(label.text, font);
    const isFree = kept.every(
      (other) =>
        to + 0.5 * font <= other.from ||
        other.from + estimateTextWidth(other.text, font) + 0.5 * font <= label.from,
    );
    if (isFree) kept.push(label);
  }
  return kept.map(({ x, text }) => ({ x, text }));
}

/** Lays out the overall judgements over time; other topics of the history are left out. */
export function historyLineLayout(history: JudgementHistory): HistoryLineLayout {
  const { lines, years, frameworks, directions, until } = history;
  const [first, last] = [years[0], Math.max(decimalYear(until), years[1])];
  const xOf = (date: string) =>
    Math.round(
      left + 12 + ((decimalYear(date) - first) / (last - first || 1)) * (width - left - right - 24),
    );
  const overall = lines.filter(({ topic }) => topic === 'overall');
  const steps = overall.flatMap((line) => line.steps);
  const latest = overall.at(-1);
  const grade = latest?.steps.at(-1)?.grade;
  const centred = (x: number, text: string) => ({
    x,
    text,
    from: x - estimateTextWidth(text, font) / 2,
  });
  return {
    paths: overall.map((line) => {
      const [start, ...rest] = line.steps;
      if (!start) return '';
      const turns = rest.map((one) => `H${xOf(one.start)} V${gradeHeight(one.grade)}`);
      return [
        `M${xOf(start.start)} ${gradeHeight(start.grade)}`,
        ...turns,
        `H${xOf(line.until)}`,
      ].join(' ');
    }),
    points: steps.map((one) => ({
      x: xOf(one.start),
      y: gradeHeight(one.grade),
      grade: one.grade,
    })),
    frameworks: frameworks.slice(1).map(({ from }) => ({ x: xOf(from), text: 'New framework' })),
    directions: directionMarks(directions).map(({ on, isEnd }) => {
      const text = `${isEnd ? 'Direction ended' : 'Statutory direction'}, ${formatMonth(on)}`;
      const x = xOf(on);
      const hasRoom = x + 6 + estimateTextWidth(text, font) <= width;
      return { x, text, anchor: hasRoom ? 'start' : 'end' };
    }),
    dates: withoutOverlap([
      ...steps.toReversed().map((one) => centred(xOf(one.start), formatShortMonth(one.start))),
      ...(latest?.until === until ? [centred(xOf(until), 'Now')] : []),
    ]),
    end:
      latest && grade && estimateTextWidth(gradeShortName[grade], font) <= right - 8
        ? { x: xOf(latest.until), y: gradeHeight(grade), grade }
        : null,
    summary: `Overall effectiveness: ${steps
      .map((one) => `${gradeShortName[one.grade]} in ${formatMonth(one.start)}`)
      .join('; ')}.`,
  };
}
