import type { Completion } from '#src/core/model/completion.ts';
import type { RecordTarget } from '#src/core/model/record.ts';

/** Which dialog of recording is open, and for what. */
export type DialogState =
  | { readonly kind: 'list' }
  | { readonly kind: 'access' }
  | { readonly kind: 'compare'; readonly id: string }
  /** `id` of the record to change; `null` for a new one. */
  | { readonly kind: 'form'; readonly target: RecordTarget; readonly id: string | null };

interface FormKind {
  /** Whether records are sent; they are notes otherwise. */
  readonly isSent: boolean;
  readonly isNew: boolean;
}

/** What a form is called, and the button that opens it. */
export function formTitle(
  { areaId, measureId, actionId, decisionId, isCorrection, withdraws }: RecordTarget,
  { isSent, isNew }: FormKind,
): string {
  const record = isSent ? 'Record' : 'Note';
  if (isNew && isCorrection) return `${isSent ? 'Correct' : 'Note a correction of'} this record`;
  if (isNew && withdraws !== undefined) {
    return `${isSent ? 'Correct or withdraw' : 'Note a correction of'} this evidence`;
  }
  if (isNew && actionId !== undefined) return `${record} what became of an action`;
  if (isNew && decisionId !== undefined) return `${record} what became of a decision or an action`;
  if (isNew && measureId !== undefined) return isSent ? 'Add a value' : 'Note a value';
  const what = areaId === null ? 'a decision or an action' : 'an update';
  if (isNew) return `${record} ${what}`;
  return `Change ${isSent ? 'what you recorded' : 'your note'}`;
}

/** What the button in the row of an action or a decision is called, by what the board says of it now. */
export function outcomeButtonName(
  kind: 'action' | 'decision',
  completion: Completion | null,
  isSent: boolean,
): string {
  if (completion?.evidence) return isSent ? 'Change' : 'Note a change';
  if (completion) return isSent ? 'Give evidence' : 'Note evidence';
  if (kind === 'action') return isSent ? 'Mark done' : 'Note it done';
  return isSent ? 'Mark done or withdraw' : 'Note it done or withdrawn';
}
