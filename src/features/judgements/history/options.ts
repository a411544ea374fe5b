import type { BoardView } from '#src/core/model/boardView.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** The topics that the ladder can draw, in the order of ILACS's reports. */
export const ladderTopics = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
] as const satisfies readonly Topic[];

export type LadderTopic = (typeof ladderTopics)[number];

/** What a reader asked of the judgements; the address carries it. */
export interface JudgementsOptions {
  /** Topics drawn on the ladder. */
  readonly topics: readonly LadderTopic[];
  /** The inspection or visit to open; `null` for none. */
  readonly record: string | null;
}

export interface JudgementsViewProps extends BoardView {
  readonly options: JudgementsOptions;
  readonly onOptions: (options: JudgementsOptions) => void;
}
