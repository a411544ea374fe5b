import type { Build } from './build.ts';

/**
 * Where the dataset comes from. Views ask the queries for what they need and cannot tell which it is.
 */
export interface DataSource {
  /**
   * The JSON of one file, not yet checked.
   *
   * @param path Below `data/v1/`, e.g. `workforce/agency-rate.json`.
   * @throws DatasetError when it is missing, cannot be reached or is not JSON.
   */
  readonly read: (path: string, signal: AbortSignal) => Promise<unknown>;
  readonly build: Build;
}

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: { readonly source?: DataSource };
  }
}

/** A data file that did not arrive. What arrives and is wrong is a `SchemaError`. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
  readonly file: string;
  /** HTTP status; `null` where there was no answer, or no JSON in it. */
  readonly status: number | null;

  constructor(file: string, status: number | null, reason: string, options?: ErrorOptions) {
    super(`${file}\n${reason}`, options);
    this.file = file;
    this.status = status;
  }
}

/** How messages name a file of the dataset, wherever it comes from. */
export const fileName = (path: string) => `data/v1/${path}`;
