/** A line or a set of bars of a chart that an office program draws itself. */
export interface NativeSeries {
  readonly name: string;
  /** One for each category; `null` stays a gap. */
  readonly values: readonly (number | null)[];
  /** `#rrggbb`; of a figure, `var(--authority)`. */
  readonly colour: string;
  /** Points; a line of 0 is not drawn, and its marks stand alone. */
  readonly width?: number;
  readonly dash?: 'solid' | 'dash' | 'dot';
  /** Left out of the key, where another series says what it is. */
  readonly isUnnamed?: boolean;
  readonly mark?: 'none' | 'circle' | 'square' | 'triangle' | 'diamond';
}

/** A chart as its numbers, for programs that draw it themselves and let it be changed. */
export interface NativeChart {
  readonly kind: 'line' | 'bar' | 'stacked';
  /** Names along the axis, in its order. */
  readonly categories: readonly string[];
  /** Where the axis is one of time: the first day of each category, as YYYY-MM-DD, a month apart or more. */
  readonly days?: readonly string[];
  readonly series: readonly NativeSeries[];
  /** What the values are counted in: "%"; empty where the title says it. */
  readonly unit: string;
  /** What stands beside it in words, such as events that its drawing has as rules. */
  readonly remarks?: readonly string[];
  readonly decimals: number;
  /** Ends of the value axis; from 0 to whatever the program finds unless given. */
  readonly axis?: { readonly bottom: number; readonly top: number; readonly step?: number };
}
