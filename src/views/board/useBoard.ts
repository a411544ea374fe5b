import { useSuspenseQuery } from '@tanstack/react-query';
import { boardPackQuery } from '#src/dataset/queries.ts';
import { useAuthority } from '#src/dataset/useAuthority.ts';
import type { Authority } from '#src/domain/authority.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { Day } from '#src/domain/partialDate.ts';
import { asKnownOn } from '#src/statistics/asKnownOn.ts';

/** The authority's board as it was known on a day. */
export function useBoard(code: string, asAt: Day): { authority: Authority; pack: BoardPack } {
  const { authority } = useAuthority(code);
  const { data } = useSuspenseQuery(boardPackQuery(code));
  return { authority, pack: asKnownOn(data, asAt) };
}
