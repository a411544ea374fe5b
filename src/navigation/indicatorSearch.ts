import * as z from 'zod/mini';
import { type IndicatorOptions, mostChosen } from '#src/features/indicators/shared/options.ts';
import { optionalParam } from './optionalParam.ts';

/**
 * What the address of an indicator's page may carry; what is not asked for stays out of it, and what
 * is not understood is left aside.
 */
export const indicatorSearch = z.object({
  neighbours: optionalParam(z.boolean()),
  events: optionalParam(z.boolean()),
  /** Codes joined by commas. */
  with: optionalParam(z.string().check(z.regex(/^E\d{8}(,E\d{8})*$/))),
  year: optionalParam(z.int().check(z.minimum(2000), z.maximum(2100))),
});

type IndicatorSearch = z.infer<typeof indicatorSearch>;

/** What a reader asked for, from the address. */
export const parseSearch = (search: IndicatorSearch): IndicatorOptions => ({
  neighbours: search.neighbours ?? false,
  events: search.events ?? false,
  chosen: [...new Set(search.with?.split(',') ?? [])].slice(0, mostChosen),
  year: search.year ?? null,
});

/** The address of what a reader asked for. */
export const toSearch = ({
  neighbours,
  events,
  chosen,
  year,
}: IndicatorOptions): IndicatorSearch => ({
  neighbours: neighbours || undefined,
  events: events || undefined,
  with: chosen.join(',') || undefined,
  year: year ?? undefined,
});
