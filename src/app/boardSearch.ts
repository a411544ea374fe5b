import { useSearch } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useBuild } from '#src/dataset/useSource.ts';
import { asked } from './asked.ts';

/** A day that the calendar has; what is none is left aside. */
const day = asked(z.iso.date());

/**
 * What every address of the board may carry after its `?`. A code that nobody has is told by the page.
 */
export const boardSearch = z.object({
  authority: z.optional(z.coerce.string()),
  /** The day as on which the board is read; today where it is not there. */
  asAt: day,
  /** The day from which changes are counted; the latest board meeting where it is not there. */
  since: day,
});

/** What stays in the address from one view to the next. */
export const kept = ['authority', 'asAt', 'since'] as const;

/** The authority that the address names, or the one that the page opens with. */
export function useAuthorityCode(): string {
  const { authority } = useSearch({ strict: false });
  const { authorityCode } = useBuild();
  return authority ?? authorityCode;
}

/** How an address names an authority: the one that the page opens with goes without saying. */
export function useAuthorityInAddress(): (code: string) => string | undefined {
  const { authorityCode } = useBuild();
  return (code) => (code === authorityCode ? undefined : code);
}
