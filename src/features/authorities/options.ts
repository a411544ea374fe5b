import { type IndicatorId, isIndicatorId } from '#src/core/model/indicator.ts';
import { type IlacsTopic, ilacsTopics } from '#src/features/judgements/spread/gradeSpread.ts';

/** Authorities that are set side by side. */
export type AuthoritySet =
  /** A region's authorities, by the region's ONS code. */
  | { readonly kind: 'region'; readonly code: string }
  /** An authority and its ten statistical neighbours. */
  | { readonly kind: 'neighbours'; readonly code: string }
  /** Last judged Inadequate or Requires improvement. */
  | { readonly kind: 'below-good' }
  /** Judged Inadequate overall under ILACS at least once. */
  | { readonly kind: 'once-inadequate' }
  | { readonly kind: 'england' }
  /** As a reader chose them. */
  | { readonly kind: 'list'; readonly codes: readonly string[] };

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

const code = /^E\d{8}$/;

/**
 * A set as an address and a command line write it: `region-E12000005`, `neighbours-E06000019`,
 * `below-good`, `once-inadequate`, `england`, `list-E06000019-E08000024`.
 */
export const setInAddress = (set: AuthoritySet): string => {
  if (set.kind === 'list') return ['list', ...set.codes].join('-');
  return 'code' in set ? `${set.kind}-${set.code}` : set.kind;
};

/** The set that an address names; `null` for what is no set. */
export function setFromAddress(text: string): AuthoritySet | null {
  if (text === 'below-good' || text === 'once-inadequate' || text === 'england') {
    return { kind: text };
  }
  const [kind, ...codes] = text.split('-');
  const [first] = codes;
  if (first === undefined || !codes.every((one) => code.test(one))) return null;
  if (kind === 'list') return { kind, codes: [...new Set(codes)] };
  if ((kind === 'region' || kind === 'neighbours') && codes.length === 1) {
    return { kind, code: first };
  }
  return null;
}
