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
  { areaId, measureId }: RecordTarget,
  { isSent, isNew }: FormKind,
): string {
  if (isNew && measureId !== undefined) return isSent ? 'Add a value' : 'Note a value';
  const what = areaId === null ? 'a decision or an action' : 'an update';
  if (isNew) return `${isSent ? 'Record' : 'Note'} ${what}`;
  return `Change ${isSent ? 'what you recorded' : 'your note'}`;
}
