import { useSearch } from '@tanstack/react-router';
import * as z from 'zod';

/** Whose board is shown where the address names nobody: Herefordshire. */
const defaultAuthorityCode = 'E06000019';

/** What every address of the board may carry after its `?`. A code that nobody has is told by the page. */
export const boardSearch = z.object({ authority: z.coerce.string().optional() });

/** The authority that the address names, or the board's own. */
export function useAuthorityCode(): string {
  const { authority } = useSearch({ strict: false });
  return authority ?? defaultAuthorityCode;
}

/** How an address names an authority: the board's own goes without saying. */
export const authorityInAddress = (code: string): string | undefined =>
  code === defaultAuthorityCode ? undefined : code;
