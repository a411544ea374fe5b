import { useQuery } from '@tanstack/react-query';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { boardPackQuery } from '#src/data/queries.ts';
import { useBoardAuthority } from './useBoardAuthority.ts';

/** The board that the address asks for, as far as its file has arrived. */
interface PackOnScreen {
  readonly pack: BoardPack | undefined;
  /** The file is on its way. */
  readonly isLoading: boolean;
}

/**
 * For the lines of a frame, which can do without: the section that needs the file says that it failed
 * and asks again on request, so that these do not.
 */
export function usePackOnScreen(): PackOnScreen {
  const { code, authority } = useBoardAuthority();
  const { data: pack, isLoading } = useQuery({
    ...boardPackQuery(code),
    enabled: ({ state }) => authority !== undefined && state.status !== 'error',
  });
  return { pack, isLoading };
}
