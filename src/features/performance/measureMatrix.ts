import type { Assurance, Variation } from '#src/core/stats/spcMarks.ts';
import { formatCount } from '#src/core/text/format.ts';
import { fewestFigures } from './measureMonths.ts';
import type { MeasureReading } from './measureReading.ts';

/** Rows and columns of the matrix, the worst first. */
export const matrixRows = [
  'worse',
  'common-cause',
  'better',
] as const satisfies readonly Variation[];
export const matrixColumns = ['missed', 'either', 'met'] as const satisfies readonly Assurance[];

export interface MatrixCell {
  readonly variation: (typeof matrixRows)[number];
  readonly assurance: (typeof matrixColumns)[number];
  /** What to do about measures that stand here: "Failing and slipping: change the plan". */
  readonly advice: string;
  readonly readings: readonly MeasureReading[];
}

const advice: Readonly<Record<MatrixCell['variation'], Readonly<Record<Assurance, string>>>> = {
  worse: {
    missed: 'Failing and slipping: change the plan',
    either: 'Slipping: find the cause now',
    met: 'Met, but slipping: act early',
  },
  'common-cause': {
    missed: 'Stuck: it takes a different way of working',
    either: 'Left to chance: narrow or move the range',
    met: 'Steady: leave well alone',
  },
  better: {
    missed: 'On the way, not yet there: keep going',
    either: 'Improving: see that it holds',
    met: 'Improved and sure: share what worked',
  },
};

/** All nine cells, row by row, with the measures that have both marks, in the order of the board. */
export const matrixOf = (readings: readonly MeasureReading[]): MatrixCell[] =>
  matrixRows.flatMap((variation) =>
    matrixColumns.map((assurance) => ({
      variation,
      assurance,
      advice: advice[variation][assurance],
      readings: readings.filter(
        (one) => one.variation === variation && one.assurance === assurance,
      ),
    })),
  );

/** A measure that has no place in the matrix, and why: "nothing varies". */
export interface NotPlaced {
  readonly reading: MeasureReading;
  readonly reason: string;
}

/** The measures without both marks, each with its reason, in the order of the board. */
export const notPlaced = (readings: readonly MeasureReading[]): NotPlaced[] =>
  readings.flatMap((reading) => {
    const reason = reasonOf(reading);
    return reason === null ? [] : [{ reading, reason }];
  });

function reasonOf({ noMark, assurance, figures, target, measure }: MeasureReading): string | null {
  switch (noMark) {
    case 'rolling':
      return 'a rolling figure';
    case 'cumulative':
      return 'a cumulative figure';
    case 'too-few':
      return `${formatCount(figures.length)} of the ${fewestFigures} ${measure.period}s that marks need`;
    case 'constant':
      return 'nothing varies';
    case 'nearly-constant':
      return 'hardly anything varies';
    case 'no-figure':
      return 'no figures';
    case null:
      if (assurance !== null) return null;
      return target === null ? 'no target' : 'neither way is better';
  }
}
