import * as z from 'zod/mini';
import { setFromAddress, setInAddress } from '#src/core/model/authoritySet.ts';
import { isIndicatorId } from '#src/core/model/indicator.ts';
import {
  type AuthoritiesOptions,
  firstDirection,
  isComparisonSort,
  usualOptions,
} from '#src/features/authorities/options.ts';
import { optionalParam } from './optionalParam.ts';

const year = optionalParam(z.int().check(z.minimum(1900), z.maximum(2999)));

/**
 * What the address of authorities side by side may carry; what is not asked for stays out of it, and
 * what is not understood is left aside. The set itself stands in every address of a board, so that
 * the way back from a board leads to it: see `boardSearch`.
 */
export const authoritiesSearch = z.object({
  year,
  /** The earlier year from which changes are shown. */
  from: year,
  sort: optionalParam(z.string()),
  direction: optionalParam(z.enum(['ascending', 'descending'])),
  measure: optionalParam(z.string()),
  measures: optionalParam(z.literal('all')),
});

type AuthoritiesSearch = z.infer<typeof authoritiesSearch> & { readonly set?: string | undefined };

/** What a reader asked for, from the address. */
export function parseSearch(search: AuthoritiesSearch): AuthoritiesOptions {
  const { set, sort, direction, measure } = search;
  const by = sort !== undefined && isComparisonSort(sort) ? sort : usualOptions.sort;
  return {
    set: set === undefined ? null : setFromAddress(set),
    year: search.year ?? null,
    from: search.from ?? null,
    sort: by,
    direction: direction ?? firstDirection(by),
    measure: measure !== undefined && isIndicatorId(measure) ? measure : usualOptions.measure,
    hasAllMeasures: search.measures === 'all',
  };
}

/** The address of what a reader asked for. */
export function toSearch(options: AuthoritiesOptions): AuthoritiesSearch {
  const { set, sort, direction, measure } = options;
  return {
    set: set === null ? undefined : setInAddress(set),
    year: options.year ?? undefined,
    from: options.from ?? undefined,
    sort: sort === usualOptions.sort ? undefined : sort,
    direction: direction === firstDirection(sort) ? undefined : direction,
    measure: measure === usualOptions.measure ? undefined : measure,
    measures: options.hasAllMeasures ? 'all' : undefined,
  };
}
