import type { Completion } from './completion.ts';
import type { Known } from './known.ts';
import type { PartialDate } from './partialDate.ts';
import type { Rating } from './rating.ts';

/** What the plan said of an action at one time. */
export interface ActionState extends Known {
  readonly text: string;
  /** The improvement area that it belongs to; `null` for none. */
  readonly areaId: string | null;
  /** The post that answers for it; empty where none is named. */
  readonly owner: string;
  /** Whether somebody holds that post; `null` where that is not known. */
  readonly isOwnerInPost: boolean | null;
  /** The last date that its due date can mean; `null` where it has none. */
  readonly dueOn: PartialDate | null;
  /** Its due date as the council words it, such as "Spring 2026" or "Ongoing"; empty where the date says it. */
  readonly dueWords: string;
  /** Whether it is done as planned, in the council's own key. */
  readonly delivery: Rating | null;
  /** Whether it makes a difference to children, likewise. */
  readonly impact: Rating | null;
  /** By what the council will tell that it worked. */
  readonly successMeasure: string;
  /** One of the council's own measures that shows it; `null` for none. */
  readonly measureId: string | null;
  /** What the council wants to see before it counts the action as done. */
  readonly evidenceWanted: string;
  /** `null` where it is not marked done. */
  readonly completion: Completion | null;
  /** It was taken off the plan, and counts no more. */
  readonly isDropped: boolean;
}

/** A note on progress. */
export interface ActionNote extends Known {
  readonly on: PartialDate;
  readonly text: string;
}

/** One action of the council's plan, as it was last said. */
export interface Action extends ActionState {
  /** Its reference in the plan, such as `1.8`. */
  readonly id: string;
  readonly sourceId: string;
  /** What was said of it before, oldest first; left out where it never changed. */
  readonly formerStates?: readonly ActionState[];
  /** Oldest first. */
  readonly notes: readonly ActionNote[];
}

/** Everything that was said of an action, oldest first: each holds until the next. */
export function statesOf(action: Action): readonly ActionState[] {
  return [...(action.formerStates ?? []), stateOf(action)];
}

/** What is said of an action now, without its id, its notes and its history. */
export function stateOf(action: Action): ActionState {
  const { id: _id, sourceId: _source, formerStates: _former, notes: _notes, ...state } = action;
  return state;
}
