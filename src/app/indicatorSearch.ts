import * as z from 'zod';
import { type IndicatorOptions, mostChosen } from '#src/views/workforce/options.ts';

/**
 * What the address of an indicator's page may carry; what is not asked for stays out of it, and what
 * is not understood is left aside.
 */
export const indicatorSearch = z.object({
  neighbours: z.boolean().optional().catch(undefined),
  events: z.boolean().optional().catch(undefined),
  /** Codes joined by commas. */
  with: z
    .string()
    .regex(/^E\d{8}(,E\d{8})*$/)
    .optional()
    .catch(undefined),
  year: z.int().min(2000).max(2100).optional().catch(undefined),
});

type IndicatorSearch = z.infer<typeof indicatorSearch>;

/** What a reader asked for, from the address. */
export const optionsOf = (search: IndicatorSearch): IndicatorOptions => ({
  neighbours: search.neighbours ?? false,
  events: search.events ?? false,
  chosen: [...new Set(search.with?.split(',') ?? [])].slice(0, mostChosen),
  year: search.year ?? null,
});

/** The address of what a reader asked for. */
export const searchOf = ({
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
