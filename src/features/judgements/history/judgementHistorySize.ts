/** One drawing of the judgement history; the page shows the one that fits, each scaled by little. */
export interface JudgementHistorySize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly font: number;
  /** A year is named every so many years. */
  readonly everyYears: number;
  /** Whether the names of frameworks and of the direction stand in the plot or above it. */
  readonly header: 'inside' | 'above';
  /** Two rows of visits where one would not hold them. */
  readonly visitRows: 1 | 2;
}

/** Heights in the judgement history: grades are its steps 1 to 4, visits stand below them. */
export const judgementHistoryTop = 4.3;
export const visitsAt = 0.3;
/** Distance of two rows of visits. */
export const visitRow = 0.62;
