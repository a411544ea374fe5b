import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { Indicator, Period } from '#src/core/model/indicator.ts';

/** What a line stands for, which decides its colour, weight and dash everywhere. */
export type LineKind =
  | 'authority'
  | 'england'
  | 'region'
  | 'neighbours-median'
  | 'neighbour'
  | 'chosen';

/** Marks that tell the lines of chosen authorities apart, in the order in which they were chosen. */
export const chosenMarks = ['square', 'triangle', 'diamond'] as const;

export interface TrendLine {
  readonly kind: LineKind;
  /** Of the area; a median, which is of several, has a word of its own. */
  readonly code: string;
  /** As labelled at the line's end: "England". */
  readonly name: string;
  /** One entry for each period, as published; a median is unrounded. */
  readonly values: readonly FigureOrNoRow[];
  /** For a median: how many of its members had a number, for each period. */
  readonly counts?: readonly { readonly withNumber: number; readonly of: number }[];
}

/** A value axis from 0. */
export interface ValueAxis {
  /** Values with a gridline, 0 first. */
  readonly ticks: readonly number[];
  /** Its upper end, at the last tick or half a step above it. */
  readonly top: number;
}

/** Everything that a trend chart, its table, its download and its sentences are made from. */
export interface Trend {
  readonly indicator: Indicator;
  readonly periods: readonly Period[];
  readonly lines: readonly TrendLine[];
  /** Fixed for an indicator, whoever is shown. */
  readonly axis: ValueAxis;
}
