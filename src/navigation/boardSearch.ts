import { useSearch } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useBuild } from '#src/data/useSource.ts';
import { words } from './optionalParam.ts';

/**
 * What every address of the board may carry after its `?`. A code that nobody has is said by the page,
 * and so is what is not a day: see `useBoardDates`.
 */
export const boardSearch = z.object({
  authority: z.optional(z.coerce.string()),
  /** The day as on which the board is read; today where it is not there. */
  asAt: words,
  /** The day from which changes are counted; the latest board meeting where it is not there. */
  since: words,
  /** The authorities that are set side by side; the board's own region where it is not there. */
  set: words,
});

/** What stays in the address from one view to the next. */
export const kept = ['authority', 'asAt', 'since', 'set'] as const;

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
