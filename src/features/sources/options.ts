import type { BoardParams } from '#src/core/model/boardParams.ts';
/** Orders in which the sources can stand. */
export const sourceSorts = ['newest', 'publisher', 'most-facts'] as const;
export type SourceSort = (typeof sourceSorts)[number];

/** What a reader asked of the sources; the address carries it. */
export interface SourcesOptions {
  /** Id of the source to open; `null` for none. */
  readonly source: string | null;
  readonly sort: SourceSort;
  /** Words to look for, as typed. */
  readonly find: string;
}

/** What the view of the sources needs. */
export interface SourcesViewProps extends BoardParams {
  readonly options: SourcesOptions;
  readonly onOptions: (options: SourcesOptions) => void;
}
