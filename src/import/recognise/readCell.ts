import { limits } from '#src/core/schema/limits.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import { spreadsheetError } from '#src/import/table/spreadsheetSlips.ts';
import { cellDate } from './cellDate.ts';
import type { Field } from './councilFields.ts';
import type { Match } from './matchColumns.ts';
import { ratingKey, ratingWord } from './ratingWords.ts';
import { placeOf, type TableContext } from './tableReader.ts';

/** What a cell came to: a text, more of them, or nothing yet. */
interface Understood {
  /** By column of the council's file. */
  readonly values: readonly (readonly [column: string, text: string])[];
  readonly isAsked: boolean;
}

const read = (column: string, text: string): Understood => ({
  values: [[column, text]],
  isAsked: false,
});
const nothing: Understood = { values: [], isAsked: false };
const open: Understood = { values: [], isAsked: true };

const ratingChoices = [
  { value: 'blue', label: 'Blue' },
  { value: 'green', label: 'Green' },
  { value: 'amber', label: 'Amber' },
  { value: 'red', label: 'Red' },
  { value: 'done', label: 'Done' },
  { value: 'none', label: 'Not stated' },
] as const;

/** A filled cell, of which field and in which record it stands. */
interface Filled {
  readonly cell: Cell;
  readonly row: number;
  readonly field: Field;
  readonly heading: Match['heading'];
  /** Of the record, in words. */
  readonly name: string;
  readonly order: 'day-first' | 'month-first' | null;
}

/** What a cell of a field says, asked where nobody but the council knows. */
export function readCell(context: TableContext, kind: string, filled: Filled): Understood {
  const { cell, field, heading, row } = filled;
  const error = spreadsheetError(cell.text);
  if (
    cell.kind === 'error' ||
    cell.kind === 'no-result' ||
    cell.kind === 'too-long' ||
    error !== null
  ) {
    const wanted =
      cell.kind === 'too-long'
        ? `A text of at most ${limits.characters.text.toLocaleString('en-GB')} characters`
        : cell.kind === 'no-result'
          ? 'The value of the formula, which was not saved'
          : `A value: the spreadsheet shows ${cell.text} for ${error ?? 'a fault'}`;
    return answered(context, kind, filled, `${wanted}. Left empty unless you give one`, '');
  }
  if (field.kind === 'rating') return rating(context, kind, filled);
  if (field.kind === 'date' || field.kind === 'due') return date(context, kind, filled);
  const { text } = cell;
  if (field.id === 'url' && !/^https:\/\//.test(text)) {
    return answered(
      context,
      kind,
      filled,
      'An address that begins with https://. Left empty unless you give one',
      '',
    );
  }
  if (cell.kind === 'date' && field.kind === 'reference') {
    return answered(context, kind, filled, 'A reference: a spreadsheet makes a date of 1-1', null);
  }
  if (cell.isMerged) {
    context.asker.understood(
      {
        ...placeOf(context, row, heading.column),
        heading: heading.text,
        found: 'merged cells',
        readAs: text,
      },
      'merged',
    );
  }
  return read(field.id, text);
}

/** Asks for a text in place of the one in the cell. */
function answered(
  context: TableContext,
  kind: string,
  { cell, field, heading, row, name }: Filled,
  wanted: string,
  suggested: string | null,
): Understood {
  const answer = context.asker.ask({
    key: `cell|${kind}|${field.id}|${name}|${cell.text}`,
    ...placeOf(context, row, heading.column),
    heading: heading.text,
    record: name,
    found: cell.text,
    wanted,
    choices: [],
    suggested,
  });
  if (answer === null || answer === '') return open;
  return read(field.id, answer);
}

function rating(context: TableContext, kind: string, filled: Filled): Understood {
  const { cell, field, heading, row, name } = filled;
  const certain = ratingWord(cell.text);
  const isColour = certain !== null && certain !== 'done' && certain !== 'none';
  const canBeDone = kind === 'actions';
  const answer = isColour
    ? certain
    : context.asker.ask({
        key: `rating|${ratingKey(cell.text)}`,
        ...placeOf(context, row, heading.column),
        heading: heading.text,
        record: name,
        found: cell.text,
        wanted: 'Which rating is it, by your own key?',
        choices: ratingChoices.filter(({ value }) => canBeDone || value !== 'done'),
        suggested: certain === 'done' && !canBeDone ? null : certain,
      });
  if (answer === null) return open;
  if (answer !== ratingKey(cell.text)) {
    const found = {
      ...placeOf(context, row, heading.column),
      heading: heading.text,
      found: cell.text,
    };
    context.asker.understood({ ...found, readAs: answer }, `rating ${ratingKey(cell.text)}`);
  }
  if (answer === 'none') return nothing;
  // The plan does not say when: it was done by the day on which the plan says so.
  if (answer === 'done') return read('done_on', context.asOf);
  return read(field.id, answer);
}

/** Where the words of a due date go that give no date. */
const wordsColumn: Readonly<Record<string, string>> = { actions: 'due_words' };

function date(context: TableContext, kind: string, filled: Filled): Understood {
  const { cell, field, heading, row, order } = filled;
  const found = cellDate(cell, order);
  const say = (readAs: string, form: string) =>
    context.asker.understood(
      { ...placeOf(context, row, heading.column), heading: heading.text, found: cell.text, readAs },
      form,
    );
  if (found.kind === 'date') {
    if (found.form !== '') say(found.date, found.form);
    const words = wordsColumn[kind];
    const isWorded = found.words !== '' && words !== undefined && field.kind === 'due';
    return {
      values: [[field.id, found.date], ...(isWorded ? [[words, found.words] as const] : [])],
      isAsked: false,
    };
  }
  if (found.kind === 'words' && field.kind === 'due') {
    say('kept as words, without a date', `words ${found.words.toLowerCase()}`);
    return read(wordsColumn[kind] ?? 'due_words', found.words);
  }
  if (
    found.kind === 'words' &&
    /^(complete[d]?|done|closed|yes)$/i.test(found.words) &&
    field.id === 'done_on'
  ) {
    say(context.asOf, 'done without its date');
    return read(field.id, context.asOf);
  }
  if (found.kind === 'words' && /^([-–—.]+|n\/?a|no|none|tbc|tba|not yet)$/i.test(found.words)) {
    say('no date', `no date ${found.words.toLowerCase()}`);
    return nothing;
  }
  const wanted =
    found.kind === 'unread'
      ? `Wanted ${found.wanted}`
      : found.kind === 'either'
        ? 'Wanted a date of which is clear which number is the day'
        : 'Wanted a date such as 31/12/2026';
  return answered(context, kind, filled, wanted, null);
}
