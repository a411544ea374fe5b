import type { QueryClient } from '@tanstack/react-query';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import type { Backend } from '#src/data/backend.ts';
import { boardPackPath, boardPackQuery, fileKey } from '#src/data/queries.ts';
import { isSavedIn, withEntries } from './pendingEdits.ts';

/** The boards of a page, each as it was read and as it is shown. */
export interface OptimisticBoards {
  /** Shows what is on its way on the boards that the page has read. */
  readonly apply: () => void;
  /** Takes over a board that an answer brought, in place of one that is being read. */
  readonly takeOver: (pack: BoardPack, etag: string | null, isReplay: boolean) => Promise<void>;
}

const isPack = (data: unknown): data is BoardPack =>
  typeof data === 'object' && data !== null && 'authorityCode' in data && 'areas' in data;

/**
 * Keeps boards as they were read, so that what is shown can be made again whenever something is
 * recorded, withdrawn or kept.
 *
 * @param isShown Whether boards may change now: a run of slides goes on with what it began with.
 */
export function showOptimisticBoards(
  backend: Backend,
  client: QueryClient,
  entries: () => readonly OutboxEntry[],
  isShown: () => boolean,
): OptimisticBoards {
  const asRead = new Map<string, BoardPack>();
  for (const { queryKey, state } of client.getQueryCache().findAll({ queryKey: [fileKey] })) {
    const { data } = state;
    if (isPack(data) && queryKey[1] === boardPackPath(data.authorityCode)) {
      asRead.set(data.authorityCode, data);
    }
  }
  backend.applyPendingEdits = (code, pack) => {
    asRead.set(code, pack);
    return withEntries(pack, entries());
  };

  function apply() {
    if (!isShown()) return;
    for (const [code, pack] of asRead) {
      const { queryKey } = boardPackQuery(code);
      if (client.getQueryState(queryKey))
        client.setQueryData(queryKey, withEntries(pack, entries()));
    }
  }

  return {
    apply,
    takeOver: async (pack, etag, isReplay) => {
      const code = pack.authorityCode;
      const { queryKey } = boardPackQuery(code);
      // What is on its way to the page began before this answer.
      await client.cancelQueries({ queryKey });
      const before = asRead.get(code);
      // What is answered a second time is the board as it was then: the page may have read a newer one.
      const isOlder =
        isReplay && before !== undefined && entries().some((one) => isSavedIn(before, one));
      if (!isOlder) {
        await backend.takeOver(boardPackPath(code), pack, etag);
        asRead.set(code, pack);
        apply();
      }
      if (isReplay) {
        await client.invalidateQueries({ queryKey, refetchType: isShown() ? 'active' : 'none' });
      }
    },
  };
}
