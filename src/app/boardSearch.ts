import { useSearch } from '@tanstack/react-router';
import * as z from 'zod';

/** Whose board is shown where the address names nobody: Herefordshire. */
const defaultAuthorityCode = 'E06000019';

/** What every address of the board may carry after its `?`. */
export const boardSearch = z.object({
  authority: z
    .string()
    .regex(/^E\d{8}$/, 'wanted an ONS code like E06000019')
    .optional(),
});

/** The authority that the address names, or the board's own. */
export function useAuthorityCode(): string {
  const { authority } = useSearch({ strict: false });
  return authority ?? defaultAuthorityCode;
}
