import type { Action, ActionNote, ActionState } from '#src/core/model/action.ts';
import type { Meeting } from '#src/core/model/boardPack.ts';
import { compareText } from '#src/core/model/compare.ts';
import type { Completion } from '#src/core/model/completion.ts';
import { comparePartialDates, firstDay, lastDay } from '#src/core/model/partialDate.ts';
import { limits } from '#src/core/schema/limits.ts';
import { type Findings, quoted } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { looksLikeDecimal } from '#src/import/table/spreadsheetSlips.ts';
import { type SourceLookup, sourceIdIn } from './localCells.ts';
import { meetingOfDay } from './meetingOfDay.ts';
import { ratingIn } from './readAreaPlan.ts';
import { filledProseIn, proseIn } from './sourceMarks.ts';

export const actionColumns = [
  'action_id',
  'as_of',
  'action',
  'owner',
  'due_on',
  'source_id',
] as const;

export const optionalActionColumns = [
  'area_id',
  'owner_in_post',
  'due_words',
  'delivery',
  'impact',
  'success_measure',
  'measure_id',
  'evidence_wanted',
  'done_on',
  'evidence',
  'evidence_source_id',
  'evidence_seen_on',
  'note_on',
  'note',
  'dropped',
] as const;

type ActionRow = Row<(typeof actionColumns)[number] | (typeof optionalActionColumns)[number]>;

/** What the rows of a plan may name; `null` where it is at fault itself, so that nothing is missed. */
export interface ActionLinks {
  readonly sources: SourceLookup;
  readonly areaIds: ReadonlySet<string> | null;
  readonly measureIds: ReadonlySet<string> | null;
  readonly meetings: readonly Meeting[] | null;
}

/** One row: what the plan said of an action on one date. */
interface ReadRow {
  readonly id: string;
  readonly row: ActionRow;
  readonly sourceId: string;
  readonly state: ActionState;
  readonly note: ActionNote | null;
}

const inPost = { yes: true, no: false, '': null } as const;
const dropped = { yes: true, no: false, '': false } as const;

/**
 * The actions of a council's plan from its optional `actions.csv`, in the order in which each stands
 * there first. A row says all of an action as of one date, so an action that changed has a row for each
 * date on which it did; rows that change nothing are taken in with the one before.
 */
export function readLocalActions(
  file: string,
  bytes: Uint8Array,
  links: ActionLinks,
  findings: Findings,
): Action[] {
  const byId = new Map<string, ReadRow[]>();
  for (const row of readTable(file, bytes, actionColumns, findings, optionalActionColumns).rows) {
    const read = readRow(row, links);
    const own = byId.get(read.id) ?? [];
    const sameDate = own.find(({ state }) => state.knownOn === read.state.knownOn);
    if (sameDate && !row.isFaulty) faultTwice(row, read.id, sameDate.row);
    if (!row.isFaulty) byId.set(read.id, [...own, read]);
  }
  return [...byId.values()].map(joined);
}

function faultTwice(row: ActionRow, id: string, other: ActionRow): void {
  const slip = looksLikeDecimal(id)
    ? '. A spreadsheet makes 1.1 of 1.10: format the column action_id as text and type the ids again'
    : '';
  row.fault(
    'as_of',
    `a date of its own, as row ${other.number} has this action as of this date too${slip}`,
  );
}

function joined(rows: readonly ReadRow[]): Action {
  const inOrder = rows.toSorted((a, b) =>
    compareText(lastDay(a.state.knownOn), lastDay(b.state.knownOn)),
  );
  const states: ActionState[] = [];
  for (const [index, read] of inOrder.entries()) {
    const state = withMeetingOf(states.at(-1), inOrder[index - 1], read);
    if (!isSameState(states.at(-1), state)) states.push(state);
  }
  const [latest, ...before] = states.toReversed();
  const [first] = inOrder;
  if (latest === undefined || first === undefined) throw new RangeError('an action without rows');
  return {
    id: first.id,
    sourceId: first.sourceId,
    ...latest,
    ...(before.length > 0 && { formerStates: before.toReversed() }),
    notes: notesOf(inOrder),
  };
}

/** Evidence that a later row repeats was seen by the meeting that the first one meant. */
function withMeetingOf(
  before: ActionState | undefined,
  rowBefore: ReadRow | undefined,
  { row, state }: ReadRow,
): ActionState {
  const seen = before?.completion?.evidence;
  const { completion } = state;
  const isRepeated = (['evidence', 'evidence_seen_on'] as const).every(
    (column) => rowBefore?.row.text(column) === row.text(column),
  );
  if (!isRepeated || !seen || !completion?.evidence) return state;
  const evidence = { ...completion.evidence, meetingId: seen.meetingId };
  return { ...state, completion: { ...completion, evidence } };
}

/** A plan that is brought again and again repeats its notes: each counts once, from when it first stood there. */
function notesOf(rows: readonly ReadRow[]): ActionNote[] {
  const notes: ActionNote[] = [];
  for (const { note } of rows) {
    const isThere = notes.some(({ on, text }) => on === note?.on && text === note.text);
    if (note && !isThere) notes.push(note);
  }
  return notes.toSorted((a, b) => comparePartialDates(a.on, b.on));
}

function isSameState(before: ActionState | undefined, state: ActionState): boolean {
  const said = ({ knownOn: _on, knownBy: _by, ...rest }: ActionState) => JSON.stringify(rest);
  return before !== undefined && said(before) === said(state);
}

function readRow(row: ActionRow, links: ActionLinks): ReadRow {
  const known = { knownOn: row.pastDate('as_of'), knownBy: 'published' } as const;
  return {
    id: row.id('action_id'),
    row,
    sourceId: sourceIdIn(row, 'source_id', links.sources),
    state: {
      ...known,
      text: filledProseIn(row, 'action', links.sources).trim(),
      areaId: linkIn(row, 'area_id', links.areaIds, 'improvement_areas.csv'),
      owner: lineIn(row, 'owner'),
      isOwnerInPost: row.choice<boolean | null>('owner_in_post', inPost),
      dueOn: row.dateOrNull('due_on'),
      dueWords: lineIn(row, 'due_words'),
      delivery: ratingIn(row, 'delivery'),
      impact: ratingIn(row, 'impact'),
      successMeasure: row.text('success_measure').trim(),
      measureId: linkIn(row, 'measure_id', links.measureIds, 'measures.csv'),
      evidenceWanted: row.text('evidence_wanted').trim(),
      completion: completionIn(row, known.knownOn, links),
      isDropped: row.choice<boolean>('dropped', dropped),
    },
    note: noteIn(row, known.knownOn, links.sources),
  };
}

function lineIn(row: ActionRow, column: 'owner' | 'due_words'): string {
  const text = row.text(column).trim();
  const most = limits.characters.line;
  if (text.length > most) row.fault(column, `a text of at most ${most} characters`);
  return text;
}

function linkIn(
  row: ActionRow,
  column: 'area_id' | 'measure_id',
  ids: ReadonlySet<string> | null,
  file: string,
): string | null {
  const id = row.text(column).trim();
  if (id !== '' && ids !== null && !ids.has(id)) {
    row.fault(column, `the id of a row of ${file}, or an empty cell`, quoted(id));
  }
  return id === '' || ids === null ? null : id;
}

/** That it is marked done, and what shows it; `null` where no date of its end stands there. */
function completionIn(row: ActionRow, asOf: string, links: ActionLinks): Completion | null {
  const doneOn = row.pastDateOrNull('done_on');
  const text = proseIn(row, 'evidence', links.sources).trim();
  const isGiven = text !== '';
  const [source, seenOn] = (['evidence_source_id', 'evidence_seen_on'] as const).map((column) =>
    row.text(column).trim(),
  );
  if (isGiven && doneOn === null) {
    row.fault(
      'done_on',
      'the date on which it was done, as evidence of it is given',
      'an empty cell',
    );
  }
  if (!isGiven && source !== '') {
    row.fault('evidence', 'what shows that it is done, as its source is given', 'an empty cell');
  }
  if (!isGiven && seenOn !== '') {
    row.fault('evidence', 'what shows that it is done, as a meeting saw it', 'an empty cell');
  }
  if (doneOn !== null && firstDay(doneOn) > lastDay(asOf)) {
    row.fault('done_on', `a date not after that of the row, ${asOf}`);
  }
  if (doneOn === null) return null;
  if (!isGiven) return { doneOn, evidence: null };
  return {
    doneOn,
    evidence: {
      text,
      sourceId: sourceIdIn(row, 'evidence_source_id', links.sources),
      meetingId: meetingIn(row, asOf, links.meetings),
    },
  };
}

/** The meeting of the board that saw the evidence, by its date; `null` where none did. */
function meetingIn(row: ActionRow, asOf: string, meetings: ActionLinks['meetings']): string | null {
  const on = row.dateOrNull('evidence_seen_on');
  if (on === null || meetings === null) return null;
  const meeting = meetingOfDay(meetings, on, asOf);
  if (meeting === null && !row.isFaulty) {
    row.fault('evidence_seen_on', 'the date of a row of board_meetings.csv, or an empty cell');
  }
  return meeting?.id ?? null;
}

/** The note that stands in a row, of its own date or of the row's. */
function noteIn(row: ActionRow, asOf: string, sources: SourceLookup): ActionNote | null {
  const text = proseIn(row, 'note', sources).trim();
  const on = row.pastDateOrNull('note_on');
  if (on !== null && text === '') {
    row.fault('note', 'the note, as its date is given', 'an empty cell');
  }
  if (on !== null && firstDay(on) > lastDay(asOf)) {
    row.fault('note_on', `a date not after that of the row, ${asOf}`);
  }
  return text === '' ? null : { on: on ?? asOf, text, knownOn: asOf, knownBy: 'published' };
}
