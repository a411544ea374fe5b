/** A day that explains a line, e.g. an inspection. */
export interface TrendEvent {
  /** Place on the year axis, on which a year stands at its own census day. */
  readonly at: number;
  readonly label: string;
}
