import { useSuspenseQuery } from '@tanstack/react-query';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { authoritiesQuery } from './queries.ts';

/** The authority among all. @throws Error for a code that no authority has. */
export function useAuthority(code: string): { all: AuthoritiesFile; authority: Authority } {
  const { data: all } = useSuspenseQuery(authoritiesQuery);
  const authority = all.authorities.find((one) => one.code === code);
  if (!authority) throw new Error(`data/v1/authorities.json has no authority ${code}`);
  return { all, authority };
}
