import { useSuspenseQuery } from '@tanstack/react-query';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { Authority } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { boardPackQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';

/** The latest reading of each pack: all sections of a page ask for the same day. */
const latest = new WeakMap<BoardPack, { readonly asAt: Day; readonly pack: BoardPack }>();

/** A published pack as it was known on a day. */
export function readAsKnownOn(published: BoardPack, asAt: Day): BoardPack {
  const kept = latest.get(published);
  if (kept?.asAt === asAt) return kept.pack;
  const pack = asKnownOn(published, asAt);
  latest.set(published, { asAt, pack });
  return pack;
}

/** The authority's board as it was known on a day. */
export function useBoard(code: string, asAt: Day): { authority: Authority; pack: BoardPack } {
  const { authority } = useAuthority(code);
  const { data } = useSuspenseQuery(boardPackQuery(code));
  return { authority, pack: readAsKnownOn(data, asAt) };
}
