import type { Figure } from './figure.ts';
import type { IndicatorId, Polarity } from './indicator.ts';
import type { Kept } from './kept.ts';
import type { Known } from './known.ts';
import type { Day, PartialDate } from './partialDate.ts';

export const measurePeriods = ['month', 'quarter'] as const;

/** Months or quarters of one measure, and what was said of one of them before: twenty years, and a hundred times. */
export const mostPeriods = 240;
export const mostRestatements = 100;

/**
 * What each figure stands for. `single`: its own month or quarter alone. `rolling`: the twelve months
 * that end with it. `cumulative`: all since the year began.
 */
export const measureKinds = ['single', 'rolling', 'cumulative'] as const;

/** `percent` is from 0 to 100; `number` is anything else that is counted or divided. */
export const measureUnits = ['percent', 'number'] as const;

/** Who set a target: the council or its board, a national body, or the law. */
export const targetSetters = ['local', 'national', 'statutory'] as const;

/** A month, ISO 8601, e.g. `2026-11`. A quarter is named by its last month. */
export type Month = string;

/** What was said of one month, at one time. */
export interface MeasureFigure extends Known {
  /** In the unit of the measure, or the reason that there is none. */
  readonly value: Figure;
  /** What the value was divided from; `null` where that is not known. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Whether it may still be restated. */
  readonly isProvisional: boolean;
  readonly note: string;
  /**
   * What had been said of the month was withdrawn. `restored`: this is what stood before it, said again.
   * `emptied`: nothing did, and no view from then on has the month. Left out where nothing was withdrawn.
   */
  readonly withdrawn?: 'restored' | 'emptied';
}

/** What a member records of one month or quarter: a value, or the reason that there is none. */
export interface NewMeasureValue extends Omit<MeasureFigure, keyof Known | 'withdrawn'> {
  readonly period: Month;
  /** What was said last of the month is withdrawn: there is then no value here. Left out where not. */
  readonly isWithdrawn?: true;
}

/** One month or quarter, as it was last said. */
export interface MeasureValue extends MeasureFigure {
  readonly period: Month;
  /** What was said of it before, oldest first; left out where it was never restated. */
  readonly restatedFrom?: readonly MeasureFigure[];
}

/** A target holds from its date until the next one's. */
export interface MeasureTarget extends Known {
  readonly from: PartialDate;
  /** `null` where there is none from then on. */
  readonly value: number | null;
  readonly setBy: (typeof targetSetters)[number];
  /** Who exactly, e.g. "the Improvement Board"; empty where that is not known. */
  readonly setByName: string;
}

/** What is planned for one month, which may lie ahead. */
interface TrajectoryPoint extends Known {
  readonly period: Month;
  readonly value: number;
}

/** From a month on the limits are worked out again, as the way of working changed. */
export interface Recalculation extends Known {
  readonly from: Month;
  readonly reason: string;
}

/** What those who answer for a measure say of it. */
interface MeasureCommentary extends Known {
  readonly on: Day;
  readonly by: string;
  readonly text: string;
}

/** What a measure is, as said at one time. */
export interface MeasureState {
  readonly name: string;
  /** Within a sentence, where the name is long: "supervision"; left out for the name. */
  readonly shortName?: string;
  /** A heading under which several stand. */
  readonly theme: string;
  readonly unit: (typeof measureUnits)[number];
  /** In words, beside a figure: "cases per worker", "% of posts". */
  readonly unitName: string;
  readonly decimals: 0 | 1 | 2;
  readonly polarity: Polarity;
  readonly period: (typeof measurePeriods)[number];
  readonly kind: (typeof measureKinds)[number];
  readonly definition: string;
  /** What is counted, and by what it is divided; empty for a plain count. */
  readonly numeratorName: string;
  readonly denominatorName: string;
  readonly owner: string;
  readonly sourceId: string;
  /** DfE's indicator that it resembles, which is never joined to it; `null` for none. */
  readonly indicatorId: IndicatorId | null;
  /** Whether moving ranges that are out of the ordinary are left out of the limits. */
  readonly screensOutliers: boolean;
  /** Improvement areas on the same subject. */
  readonly areaIds: readonly string[];
}

/** One of the council's own measures, with what it was, what is wanted and what is said of it. */
export interface Measure extends MeasureState, Kept<MeasureState> {
  readonly id: string;
  /** By month, oldest first. A month between two of them that has none was not supplied. */
  readonly values: readonly MeasureValue[];
  /** By date, oldest first. Of two of one date the one that became known later holds. */
  readonly targets: readonly MeasureTarget[];
  /** By month, oldest first; likewise. */
  readonly trajectory: readonly TrajectoryPoint[];
  readonly recalculations: readonly Recalculation[];
  /** Oldest first. */
  readonly commentary: readonly MeasureCommentary[];
  /** Actions of the board that answer it. */
  readonly actionIds: readonly string[];
}

/** The month that is so many months after another. */
export function addMonths(month: Month, count: number): Month {
  const [year, inYear] = month.split('-').map(Number) as [number, number];
  const whole = year * 12 + inYear - 1 + count;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`;
}

/** Whether a quarter of the calendar ends with it: March, June, September or December. */
export const endsQuarter = (month: Month): boolean => Number(month.slice(5)) % 3 === 0;
