import type { TimelineKind } from './timeline.ts';

/** What a reader asked of the timeline; the address carries it. */
export interface TimelineOptions {
  /** Kinds to show; `null` for all. */
  readonly kinds: readonly TimelineKind[] | null;
  /** Words to find; empty for none. */
  readonly words: string;
  /** Id of an entry, or of a record that it tells, to show; `null` for none. */
  readonly entry: string | null;
}
