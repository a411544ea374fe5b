import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { IlacsTopic } from '#src/core/model/topic.ts';

/** What a reader asked of the judgements; the address carries it. */
export interface JudgementsOptions {
  /** Topics drawn on the judgement history. */
  readonly topics: readonly IlacsTopic[];
  /** The inspection or visit to open; `null` for none. */
  readonly record: string | null;
}

export interface JudgementsViewProps extends BoardParams {
  readonly options: JudgementsOptions;
  readonly onOptions: (options: JudgementsOptions) => void;
}
