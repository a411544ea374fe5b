import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Topic } from '#src/core/model/topic.ts';

/** The topics that the judgement history can draw, in the order of ILACS's reports. */
export const judgementHistoryTopics = [
  'overall',
  'leadership',
  'help-and-protection',
  'children-in-care',
  'care-leavers',
] as const satisfies readonly Topic[];

export type JudgementHistoryTopic = (typeof judgementHistoryTopics)[number];

/** What a reader asked of the judgements; the address carries it. */
export interface JudgementsOptions {
  /** Topics drawn on the judgement history. */
  readonly topics: readonly JudgementHistoryTopic[];
  /** The inspection or visit to open; `null` for none. */
  readonly record: string | null;
}

export interface JudgementsViewProps extends BoardParams {
  readonly options: JudgementsOptions;
  readonly onOptions: (options: JudgementsOptions) => void;
}
