import { useQuery } from '@tanstack/react-query';
import type { AuthoritiesFile, Authority } from '#src/core/model/authority.ts';
import { authoritiesQuery } from '#src/data/queries.ts';
import { useAuthorityCode } from './boardSearch.ts';
import { findAuthority } from './findAuthority.ts';

/** What the address's code stands for, as far as the file of authorities has arrived. */
interface BoardAuthority {
  /** The code that the authority has now; the address's own as long as none is known. */
  readonly code: string;
  readonly authority: Authority | undefined;
  readonly all: AuthoritiesFile | undefined;
  /** The file has neither arrived nor failed. It never becomes true again, also not on a retry. */
  readonly isAwaited: boolean;
}

/** The authority whose board the address asks for. */
export function useBoardAuthority(): BoardAuthority {
  const code = useAuthorityCode();
  const { data: all, isFetched } = useQuery(authoritiesQuery);
  const authority = all && findAuthority(all, code);
  return { code: authority?.code ?? code, authority, all, isAwaited: !isFetched };
}
