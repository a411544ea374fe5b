import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { FreshnessOfFiles } from './freshness.ts';

/** What a private board is read with. */
interface ReadAccess {
  /** The code of the member at this page; `null` for none. */
  readonly code: () => string | null;
  /** The backend did not accept it. */
  readonly refused: () => void;
}

/** A backend that serves the dataset, takes records, and may have newer data than the page shows. */
export interface Backend {
  /** Address of the folder that the paths of the dataset lie in; ends with `/`. */
  readonly base: URL;
  /** Which state of each file the page shows. */
  readonly standings: FreshnessOfFiles;
  /**
   * Whether the backend has another state of a file than the page shows.
   *
   * @throws DatasetError when it cannot be reached or refuses.
   */
  readonly hasNewer: (path: string, signal: AbortSignal) => Promise<boolean>;
  /**
   * A file as the backend has it now, though the page shows and goes on showing another state of it.
   *
   * @param checked Reads its JSON by a schema.
   * @throws DatasetError when it cannot be reached or refuses.
   */
  readonly readNow: <T>(
    path: string,
    checked: (json: unknown) => T,
    signal: AbortSignal,
  ) => Promise<T>;
  /** Takes over a state of a file that the answer to a record brought, as if it had been read. */
  readonly takeOver: (path: string, json: unknown, etag: string | null) => Promise<void>;
  /**
   * What a board is shown as: with what was recorded in this browser and the backend has not kept
   * yet. Whoever records sets it; it is the board as read until then.
   */
  applyPendingEdits: (code: string, pack: BoardPack) => BoardPack;
  /** Whoever asks for codes sets it; everything is read without one until then. */
  access: ReadAccess;
}
