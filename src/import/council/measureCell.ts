import type { Month } from '#src/core/model/measure.ts';
import { plainHeading } from './measureHeadings.ts';

/** What of a measure a cell holds. */
export type MeasurePart = 'value' | 'numerator' | 'denominator';

/** One cell of a scorecard, wherever it stood. */
export interface MeasureCell {
  /** As a spreadsheet counts. */
  readonly row: number;
  /** Heading of its column. */
  readonly column: string;
  /** Name or id of the measure, as written. */
  readonly measure: string;
  /** Where that stands. */
  readonly nameAt: { readonly row: number; readonly column: string };
  readonly part: MeasurePart;
  readonly period: Month;
  /** Where the period was written as a quarter, and how; `null` for a month. */
  readonly quarter: { readonly row: number; readonly text: string } | null;
  readonly text: string;
  /** Of the long form; empty elsewhere, and where they are left out. */
  readonly knownOn: string;
  readonly status: string;
  readonly note: string;
  /** Whether an empty cell says that the month was not supplied, and not only that it is to come. */
  readonly isRow: boolean;
}

/** Headings of the long form, one row for each measure and month. */
export const measureValueColumns = ['measure_id', 'month', 'value'] as const;
export const optionalMeasureValueColumns = [
  'numerator',
  'denominator',
  'known_on',
  'status',
  'note',
] as const;

export type LongColumn =
  | (typeof measureValueColumns)[number]
  | (typeof optionalMeasureValueColumns)[number];

/** Headings of councils for the columns of the long form. */
const otherHeadings: Readonly<Record<string, LongColumn>> = {
  measure: 'measure_id',
  indicator: 'measure_id',
  kpi: 'measure_id',
  'measure name': 'measure_id',
  period: 'month',
  'as of': 'month',
  date: 'month',
  actual: 'value',
  figure: 'value',
  result: 'value',
  performance: 'value',
  outturn: 'value',
  num: 'numerator',
  den: 'denominator',
  denom: 'denominator',
  comment: 'note',
  notes: 'note',
};

/** The column of the long form that a heading names; `null` for none. */
export const longColumn = (heading: string): LongColumn | null => {
  const plain = plainHeading(heading);
  const named = plain.replaceAll(' ', '_');
  const all: readonly string[] = [...measureValueColumns, ...optionalMeasureValueColumns];
  return all.includes(named) ? (named as LongColumn) : (otherHeadings[plain] ?? null);
};
