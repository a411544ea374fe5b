import type { ActionStatus } from '#src/core/board/actionStatus.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import type { Rating } from '#src/core/model/rating.ts';

/** What else a reader can ask for beside where an action stands. */
export const actionStates = ['no-owner', 'due-soon'] as const;
export type ActionStateChoice = ActionStatus | (typeof actionStates)[number];

/** `urgency`: overdue first, by groups. `reference`: as the plan has them. */
export const actionSorts = ['urgency', 'reference', 'due', 'owner'] as const;
export type ActionSort = (typeof actionSorts)[number];

export interface ActionFilter {
  readonly words: string;
  readonly areaId: string | null;
  readonly owner: string | null;
  readonly state: ActionStateChoice | null;
  readonly delivery: Rating | null;
}

/** What a reader asked of the actions; the address carries it. */
export interface ActionsOptions {
  readonly filter: ActionFilter;
  readonly sort: ActionSort;
}

export const noFilter: ActionFilter = {
  words: '',
  areaId: null,
  owner: null,
  state: null,
  delivery: null,
};

/** Whether a reader left anything out. */
export const isFiltered = ({ filter }: Pick<ActionsOptions, 'filter'>): boolean =>
  Object.entries(filter).some(([part, value]) =>
    part === 'words' ? value?.trim() !== '' : value !== null,
  );

/** What the view of the actions needs. */
export interface ActionsProps extends BoardParams {
  readonly options: ActionsOptions;
  readonly onOptions: (options: ActionsOptions) => void;
  /** Whether the end of an action can be recorded: not on paper, nor on a view of the past. */
  readonly mayRecord?: boolean;
}
