import { useSearch } from '@tanstack/react-router';
import * as z from 'zod';

/** Whose board is shown where the address names nobody: Herefordshire. */
const defaultAuthorityCode = 'E06000019';

/** A day that the calendar has; what is none is left aside. */
const day = z.iso.date().optional().catch(undefined);

/**
 * What every address of the board may carry after its `?`. A code that nobody has is told by the page.
 */
export const boardSearch = z.object({
  authority: z.coerce.string().optional(),
  /** The day as on which the board is read; today where it is not there. */
  asAt: day,
  /** The day from which changes are counted; the latest board meeting where it is not there. */
  since: day,
});

/** What stays in the address from one view to the next. */
export const kept = ['authority', 'asAt', 'since'] as const;

/** The authority that the address names, or the board's own. */
export function useAuthorityCode(): string {
  const { authority } = useSearch({ strict: false });
  return authority ?? defaultAuthorityCode;
}

/** How an address names an authority: the board's own goes without saying. */
export const authorityInAddress = (code: string): string | undefined =>
  code === defaultAuthorityCode ? undefined : code;
