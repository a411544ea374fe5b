/** What a reader asked of an indicator's page; the address carries it. */
export interface IndicatorOptions {
  /** The ten statistical neighbours as lines. */
  readonly neighbours: boolean;
  /** Inspections and the statutory direction as rules. */
  readonly events: boolean;
  /** Codes of up to three authorities to compare with. */
  readonly chosen: readonly string[];
  /** Year of the distribution; `null` for the latest of the authority. */
  readonly year: number | null;
}

/** More would make the lines of those chosen hard to distinguish. */
export const mostChosen = 3;
