import { limits } from '#src/core/schema/limits.ts';
import { spreadsheetError } from '#src/import/spreadsheetSlips.ts';
import type { Cell } from '#src/import/spreadsheets/cell.ts';
import { cellDate, type DateOrder, dateOrderOf } from './cellDate.ts';
import type { Field } from './councilFields.ts';
import type { Match } from './matchColumns.ts';
import { ratingKey, ratingWord } from './ratingWords.ts';
import { References } from './references.ts';
import { columnPlace, placeOf, type TableContext, type UnderstoodRecord } from './tableReader.ts';

/** Fields without which a row is no record of its kind. */
const needed: Readonly<Record<string, string>> = {
  actions: 'action',
  improvement_areas: 'title',
  board_meetings: 'date',
  events: 'title',
};

/** Columns that a field may fill besides its own. */
const follows: Readonly<Record<string, readonly string[]>> = {
  due_on: ['due_words'],
  delivery: ['done_on'],
  evidence: ['evidence_wanted', 'evidence_source_id'],
};

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

/** The records of a table whose columns are matched, a row each. */
export function readRecords(
  context: TableContext,
  kind: string,
  matches: readonly Match[],
): UnderstoodRecord[] {
  const { table, account, records } = context;
  const columns = matches.flatMap(({ heading, field }) =>
    field === null ? [] : [{ heading, field }],
  );
  const orders = new Map(
    columns
      .filter(({ field }) => field.kind === 'date' || field.kind === 'due')
      .map((column) => [column.field.id, orderOf(context, kind, column)]),
  );
  const core = needed[kind];
  const coreColumn = columns.find(({ field }) => field.id === core);
  const refColumn = columns.find(({ field }) => field.kind === 'reference');
  const made: UnderstoodRecord[] = [];
  const references = new References(context, kind);
  const has = new Set(columns.flatMap(({ field }) => [field.id, ...(follows[field.id] ?? [])]));
  for (const { row, section } of records) {
    const cellOf = ({ heading }: { heading: Match['heading'] }) => table.cell(row, heading.column);
    if (coreColumn !== undefined && cellOf(coreColumn) === null) {
      account.setRow(row, `left out: a row without ${coreColumn.field.name.toLowerCase()}`);
      continue;
    }
    const name = [refColumn, coreColumn]
      .flatMap((column) => (column && cellOf(column)?.text) || [])
      .join(': ');
    const values = new Map<string, string>();
    for (const column of columns) {
      const cell = cellOf(column);
      if (cell === null) continue;
      const { field, heading } = column;
      const order = orders.get(field.id) ?? null;
      const understood = understand(context, kind, { cell, row, field, heading, name, order });
      account.set(row, heading.column, understood.isAsked ? 'asked' : 'read');
      for (const [id, text] of understood.values) if (!values.has(id)) values.set(id, text);
    }
    if (refColumn !== undefined)
      references.add(row, refColumn.heading, refColumn.field.id, values, name);
    const [first] = columns;
    const place = placeOf(context, row, first?.heading.column ?? 0);
    made.push({ kind, place, values, has, section });
  }
  return made;
}

/** Which number of the dates of a column is the day; asked where nothing proves it. */
function orderOf(
  context: TableContext,
  kind: string,
  { heading, field }: { readonly heading: Match['heading']; readonly field: Field },
): 'day-first' | 'month-first' | null {
  const { table, records, asker } = context;
  const cells = records.flatMap(({ row }) => table.cell(row, heading.column) ?? []);
  const order: DateOrder = dateOrderOf(cells.map(({ text }) => text));
  if (order === 'day-first' || order === 'month-first') return order;
  const either = cells.find((cell) => cellDate(cell, null).kind === 'either');
  if (either === undefined) return null;
  const answer = asker.ask({
    key: `date order|${kind}|${field.id}`,
    ...columnPlace(context, heading),
    heading: heading.text,
    record: '',
    found: either.text,
    wanted: 'Which number is the day? No date of the column says so',
    choices: [
      { value: 'day-first', label: 'The first, as in the United Kingdom' },
      { value: 'month-first', label: 'The second, as in the United States' },
    ],
    suggested: order === 'mixed' ? null : 'day-first',
  });
  return answer as 'day-first' | 'month-first' | null;
}

interface Filled {
  readonly cell: Cell;
  readonly row: number;
  readonly field: Field;
  readonly heading: Match['heading'];
  /** Of the record, in words. */
  readonly name: string;
  readonly order: 'day-first' | 'month-first' | null;
}

function understand(context: TableContext, kind: string, filled: Filled): Understood {
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
  if (answer !== cell.text) {
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
