import type { AuthoritySet } from '#src/core/model/authoritySet.ts';
import { type IndicatorId, isIndicatorId } from '#src/core/model/indicator.ts';
import { type IlacsTopic, ilacsTopics } from '#src/core/model/topic.ts';

/** By what the rows are sorted: the name, a judgement, the date of the inspection, an indicator. */
export type ComparisonSort = 'name' | IlacsTopic | 'began' | IndicatorId;

export type SortDirection = 'ascending' | 'descending';

/** What a reader asked of the view; the address carries it. */
export interface AuthoritiesOptions {
  /** `null` for the region of the board's own authority. */
  readonly set: AuthoritySet | null;
  /** The year that is shown; `null` for the latest. */
  readonly year: number | null;
  /** The earlier year from which changes are shown; `null` for the values themselves. */
  readonly from: number | null;
  readonly sort: ComparisonSort;
  readonly direction: SortDirection;
  /** Of the small multiples, and of the list on a narrow page. */
  readonly measure: IndicatorId;
  /** Whether all indicators are shown, or the five rates. */
  readonly hasAllMeasures: boolean;
}

/** The rates that a table on one page has room for: all of them are better when lower. */
export const fiveRates = [
  'agency-rate',
  'turnover-rate',
  'vacancy-rate',
  'caseload',
  'absence-rate',
] as const satisfies readonly IndicatorId[];

export const usualOptions: AuthoritiesOptions = {
  set: null,
  year: null,
  from: null,
  sort: 'vacancy-rate',
  direction: 'descending',
  measure: 'vacancy-rate',
  hasAllMeasures: false,
};

export const isComparisonSort = (text: string): text is ComparisonSort =>
  text === 'name' ||
  text === 'began' ||
  isIndicatorId(text) ||
  (ilacsTopics as readonly string[]).includes(text);

/** In which direction a column is sorted first: names from A, dates from the latest, the rest from the highest. */
export const firstDirection = (by: ComparisonSort): SortDirection =>
  by === 'name' ? 'ascending' : 'descending';
