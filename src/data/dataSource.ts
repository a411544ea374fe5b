import type { Backend } from './backend.ts';
import type { Build } from './build.ts';

/**
 * Where the dataset comes from. Views ask the queries for what they need and cannot tell which it is.
 */
export interface DataSource {
  /**
   * One file of the dataset.
   *
   * @param path Below `data/v1/`, e.g. `workforce/agency-rate.json`.
   * @param checked Reads its JSON by a schema.
   * @throws DatasetError when it is missing, cannot be reached or is not JSON.
   * @throws Whatever `checked` throws: a `SchemaError`.
   */
  readonly read: <T>(
    path: string,
    checked: (json: unknown) => T,
    signal: AbortSignal,
  ) => Promise<T>;
  readonly build: Build;
  /** Where a backend answers; `null` for files, which nobody can record on. */
  readonly backend: Backend | null;
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly source?: DataSource };
  }
}

interface Reason {
  /** HTTP status; `null` where there was no answer, or no JSON in it. */
  readonly status?: number | null;
  /** Whether asking again may help. */
  readonly isPassing?: boolean;
  /** Whether something answered that is not the board's server, such as a page to sign in. */
  readonly isForeign?: boolean;
  /** After how many milliseconds the server wants to be asked again; `null` where it does not say. */
  readonly retryAfterMs?: number | null;
  readonly cause?: unknown;
}

/** A data file that did not arrive. What arrives and is wrong is a `SchemaError`. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly file: string;
  readonly status: number | null;
  readonly isPassing: boolean;
  readonly isForeign: boolean;
  readonly retryAfterMs: number | null;

  constructor(file: string, reason: string, more: Reason = {}) {
    const {
      status = null,
      isPassing = false,
      isForeign = false,
      retryAfterMs = null,
      cause,
    } = more;
    super(`${file}\n${reason}`, { cause });
    this.file = file;
    this.status = status;
    this.isPassing = isPassing;
    this.isForeign = isForeign;
    this.retryAfterMs = retryAfterMs;
  }
}

/** How messages name a file of the dataset, wherever it comes from. */
export const fileName = (path: string) => `data/v1/${path}`;
