import * as z from 'zod/mini';
import {
  assurances,
  type MeasuresOptions,
  measureSorts,
  variations,
} from '#src/features/performance/list/options.ts';
import { optionalParam, words } from './optionalParam.ts';

/**
 * What the address of the measures may carry; what is not asked for stays out of it, and what is not
 * understood is left aside.
 */
export const performanceSearch = z.object({
  words,
  theme: words,
  variation: optionalParam(z.enum(variations)),
  target: optionalParam(z.enum(assurances)),
  sort: optionalParam(z.enum(measureSorts)),
});

type PerformanceSearch = z.infer<typeof performanceSearch>;

/** What a reader asked for, from the address. */
export const parseSearch = (search: PerformanceSearch): MeasuresOptions => ({
  filter: {
    words: search.words ?? '',
    theme: search.theme ?? null,
    variation: search.variation ?? null,
    assurance: search.target ?? null,
  },
  sort: search.sort ?? 'theme',
});

/** The address of what a reader asked for. */
export const toSearch = ({ filter, sort }: MeasuresOptions): PerformanceSearch => ({
  words: filter.words || undefined,
  theme: filter.theme ?? undefined,
  variation: filter.variation ?? undefined,
  target: filter.assurance ?? undefined,
  sort: sort === 'theme' ? undefined : sort,
});
