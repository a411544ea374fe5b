/** One authority in a year's distribution. */
export interface DistributionMark {
  readonly code: string;
  readonly name: string;
  readonly value: number;
  readonly kind: 'authority' | 'neighbour' | 'other';
}

export interface Distribution {
  readonly year: number;
  /** Smallest value first. */
  readonly marks: readonly DistributionMark[];
  /** Authorities with a row and no number, which have no mark. */
  readonly withoutNumber: number;
  readonly england: number | null;
  /** Lower quartile, median and upper quartile of the marks; `null` without any. */
  readonly quartiles: readonly [number, number, number] | null;
}
