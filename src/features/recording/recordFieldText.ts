import type { FieldFault } from '#src/core/model/problem.ts';
import {
  type CompletionField,
  completionFields,
  type DecisionField,
  decisionFields,
  type RecordTarget,
  type UpdateField,
  updateFields,
  type ValueField,
  valueFields,
} from '#src/core/model/record.ts';
import { formatDate } from '#src/core/text/format.ts';
import type { Outcome } from './parseOutcome.ts';

interface FieldWords {
  readonly label: string;
  /** As a message calls the field, where its label says more than its name. */
  readonly name?: string;
  readonly hint?: string;
  /** What to do where it is empty and must not be. */
  readonly missing: string;
}

/** How a form asks for each field of an update. */
export const updateFieldWords: Readonly<Record<UpdateField, FieldWords>> = {
  status: {
    label: 'What the evidence shows',
    hint: 'A status changes only by evidence.',
    missing: 'Choose what the evidence shows',
  },
  on: {
    label: 'Date of the evidence',
    hint: 'For example 27 3 2026. Leave the day empty if only the month is known.',
    missing: 'Enter the date of the evidence',
  },
  text: { label: 'What the evidence says', missing: 'Enter what the evidence says' },
  sourceTitle: {
    label: 'Document or check that it comes from',
    hint: 'Its title, as others would look for it.',
    missing: 'Enter the document or check that the evidence comes from',
  },
  publisher: {
    label: 'Who published or made it',
    missing: 'Enter who published or made the document or check',
  },
  url: {
    label: 'Web address (optional)',
    name: 'Web address',
    hint: 'It begins with https://',
    missing: 'Enter the web address, or leave it empty',
  },
  owner: { label: 'Owner', missing: 'Enter the owner' },
  dueOn: {
    label: 'Due date',
    hint: 'A month or a year is enough.',
    missing: 'Enter the due date, or leave all of it empty',
  },
  nextStep: { label: 'Next step', missing: 'Enter the next step' },
  delivery: {
    label: 'Delivery',
    hint: 'Whether the work is done as planned.',
    missing: 'Choose the rating of delivery',
  },
  impact: {
    label: 'Impact',
    hint: 'Whether it makes a difference to children.',
    missing: 'Choose the rating of impact',
  },
  target: { label: 'Target', missing: 'Enter the target' },
  targetBy: {
    label: 'Target date',
    hint: 'A month or a year is enough.',
    missing: 'Enter the target date, or leave all of it empty',
  },
  commentary: { label: 'Comment', missing: 'Enter the comment' },
  withdrawal: { label: 'What is to become of it', missing: 'Choose what is to become of it' },
};

/** Likewise of a decision or an action. */
export const decisionFieldWords: Readonly<Record<DecisionField, FieldWords>> = {
  kind: { label: 'Type', missing: 'Choose a decision or an action' },
  on: {
    label: 'Date of the meeting',
    hint: 'For example 27 3 2026.',
    missing: 'Enter the day, month and year of the meeting',
  },
  text: {
    label: 'What was decided, or is to be done',
    missing: 'Enter what the board decided, or what is to be done',
  },
  owner: {
    label: 'Owner',
    hint: 'An action needs a name or a role.',
    missing: 'Enter who answers for the action',
  },
  dueOn: {
    label: 'Due date (optional)',
    name: 'Due date',
    hint: 'A month or a year is enough.',
    missing: 'Enter the due date, or leave all of it empty',
  },
  areaIds: {
    label: 'Improvement areas that it is about (optional)',
    name: 'Improvement areas that it is about',
    missing: 'Choose improvement areas of this board',
  },
};

/** Likewise of a value of a measure. */
export const valueFieldWords: Readonly<Record<ValueField, FieldWords>> = {
  period: {
    label: 'Month',
    hint: 'For example 10 2026.',
    missing: 'Enter the month and year of the value',
  },
  value: { label: 'Value', missing: 'Enter the value as a number, or choose why there is none' },
  reason: {
    label: 'Reason where there is none',
    missing: 'Choose why there is no value, or enter the value, not both',
  },
  numerator: {
    label: 'Numerator (optional)',
    name: 'Numerator',
    missing: 'Enter the numerator as a number, or leave it empty',
  },
  denominator: {
    label: 'Denominator (optional)',
    name: 'Denominator',
    missing: 'Enter the denominator as a number, or leave it empty',
  },
  isProvisional: {
    label: 'Provisional or final',
    missing: 'Choose whether the value is provisional or final',
  },
  note: { label: 'Note (optional)', name: 'Note', missing: 'Enter the note, or leave it empty' },
};

/** Likewise of what became of an action or a decision. */
export const completionFieldWords: Readonly<Record<CompletionField, FieldWords>> = {
  outcome: { label: 'What is recorded', missing: 'Choose what is recorded' },
  doneOn: {
    label: 'Done on',
    hint: 'For example 27 3 2026.',
    missing: 'Enter the day, month and year on which it was done',
  },
  text: { label: 'What shows that it is done', missing: 'Enter what shows that it is done' },
  sourceTitle: updateFieldWords.sourceTitle,
  publisher: updateFieldWords.publisher,
  url: updateFieldWords.url,
  meetingId: {
    label: 'Meeting that saw it (optional)',
    name: 'Meeting that saw it',
    missing: 'Choose a meeting of this board, or none',
  },
};

/** What can be recorded of an action or a decision, as a form offers it. */
export const outcomeWords: Readonly<
  Record<Outcome, { readonly label: string; readonly hint: string }>
> = {
  done: { label: 'It is done', hint: 'With evidence, or without until it comes.' },
  open: {
    label: 'It is not done after all',
    hint: 'Its end is withdrawn. What was said before stays in its history.',
  },
  withdrawn: {
    label: 'Withdraw this record',
    hint: 'It was recorded in error. The board shows it no more; views of earlier days still do.',
  },
};

/** A fault where the member finds it. */
export interface FieldMessage<Field extends string> {
  /** `null` for a fault of the whole. */
  readonly field: Field | null;
  readonly message: string;
}

/** What is wrong with an update, in the order of the form, one message for a field. */
export const updateMessages = (faults: readonly FieldFault[]): FieldMessage<UpdateField>[] =>
  messages(faults, updateFields, updateFieldWords);

/** What is wrong with a record of whatever kind, likewise. */
export function recordMessages(
  { areaId, measureId, actionId, decisionId, isCorrection }: RecordTarget,
  faults: readonly FieldFault[],
): FieldMessage<string>[] {
  if (isCorrection) {
    const ofWords = faults.map((fault) => ({
      ...fault,
      pointer: fault.pointer.replace('#/correction/', '#/'),
    }));
    return messages(ofWords, decisionFields, decisionFieldWords);
  }
  if (actionId !== undefined || decisionId !== undefined) {
    return messages(faults, completionFields, completionFieldWords);
  }
  if (measureId !== undefined) return messages(faults, valueFields, valueFieldWords);
  return areaId === null
    ? messages(faults, decisionFields, decisionFieldWords)
    : updateMessages(faults);
}

function messages<Field extends string>(
  faults: readonly FieldFault[],
  pointers: Readonly<Record<Field, string>>,
  words: Readonly<Record<Field, FieldWords>>,
): FieldMessage<Field>[] {
  const fields = Object.keys(pointers) as Field[];
  const all = faults.map((fault) => {
    const field = fields.find((one) => isAt(fault.pointer, pointers[one])) ?? null;
    return { field, message: messageOf(fault, field && words[field]) };
  });
  const place = ({ field }: FieldMessage<Field>) => (field === null ? -1 : fields.indexOf(field));
  return all
    .filter(
      ({ field, message }, index) =>
        all.findIndex((one) => one.field === field && (field || one.message === message)) === index,
    )
    .toSorted((a, b) => place(a) - place(b));
}

const isAt = (pointer: string, place: string) =>
  pointer === place || pointer.startsWith(`${place}/`);

/** In the form's words; a message that only the backend knows stands as it came. */
function messageOf({ detail, code, limit }: FieldFault, words: FieldWords | null): string {
  if (code === 'nothing-filled') {
    return 'Enter new evidence, or change a part of the plan: nothing is filled in yet';
  }
  if (words === null) return asSentence(detail);
  const name = words.name ?? words.label;
  const day = typeof limit === 'string' ? formatDate(limit) : null;
  if (code === 'missing') return words.missing;
  if (code === 'not-a-date') return `${words.missing}. It must be a date that the calendar has`;
  if (code === 'too-long' && limit) return `${name}: must be ${limit} characters or fewer`;
  if (code === 'not-an-address') return 'Enter a web address that begins with https://';
  if (code === 'day-to-come' && day) {
    return `${name}: enter ${day} or earlier, as no later day has come yet`;
  }
  if (code === 'before-raised' && day) {
    return `${name}: enter ${day} or later, as the area was raised then`;
  }
  return `${name}: ${detail}`;
}

const asSentence = (detail: string) => detail.charAt(0).toUpperCase() + detail.slice(1);
