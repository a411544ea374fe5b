import type { BoardParams } from '#src/core/model/boardParams.ts';

export interface OfficeTaskProps {
  readonly board: BoardParams;
  /** Told how far it is. */
  readonly onNews: (news: string) => void;
  /** Told once, what was made or why nothing was. */
  readonly onEnd: (result: Blob | Error) => void;
}

/**
 * Work that ends with a file or with the reason why there is none.
 *
 * @returns What gives it up: nothing is told then.
 */
export function settled(
  onEnd: OfficeTaskProps['onEnd'],
  work: (signal: AbortSignal) => Promise<Blob>,
): () => void {
  const control = new AbortController();
  const end = (result: Blob | Error) => {
    if (!control.signal.aborted) onEnd(result);
  };
  work(control.signal).then(end, (error: unknown) =>
    end(error instanceof Error ? error : new Error(String(error))),
  );
  return () => control.abort();
}
