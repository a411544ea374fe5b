import { useSuspenseQuery } from '@tanstack/react-query';
import { authoritiesQuery, boardPackQuery } from '#src/dataset/queries.ts';
import type { AuthoritiesFile, Authority } from '#src/domain/authority.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Day } from '#src/domain/partialDate.ts';
import { asKnownOn } from '#src/statistics/asKnownOn.ts';

/** The authority among all. @throws Error for a code that no authority has. */
export function useAuthority(code: string): { all: AuthoritiesFile; authority: Authority } {
  const { data: all } = useSuspenseQuery(authoritiesQuery);
  const authority = all.authorities.find((one) => one.code === code);
  if (!authority) throw new Error(`data/v1/authorities.json has no authority ${code}`);
  return { all, authority };
}

/** The authority's board as it was known on a day. */
export function useBoard(code: string, asAt: Day): { authority: Authority; pack: BoardPack } {
  const { authority } = useAuthority(code);
  const { data } = useSuspenseQuery(boardPackQuery(code));
  return { authority, pack: asKnownOn(data, asAt) };
}
