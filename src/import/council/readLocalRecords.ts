import {
  type BoardEvent,
  type EventState,
  type EventType,
  eventCategories,
  eventTypes,
  type Meeting,
  type MeetingState,
} from '#src/core/model/boardPack.ts';
import type { Notice } from '#src/core/model/datasetFile.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { type Findings, missingColumn } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedProseIn } from './datedProse.ts';
import { keptColumns, readKept } from './keptRecords.ts';
import {
  confidenceWords,
  datedAsSaid,
  idMaker,
  oldestFirst,
  type SourceLookup,
  sourceIdIn,
} from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

const categories = Object.fromEntries(eventCategories.map((category) => [category, category]));

export const eventColumns = [
  'date',
  'date_precision',
  'title',
  'description',
  'category',
  'confidence',
  'source_id',
] as const;

/**
 * Optional columns: what an event is, at a meeting of which body it took place, from when each part of
 * its description is known, and from when a row holds.
 */
export const optionalEventColumns = [
  'event_type',
  'meeting_body',
  'description_known_on',
  ...keptColumns,
] as const;

/** How the column `event_type` says it: `direction_issued`. */
const types = Object.fromEntries(
  eventTypes.map((type) => [type.replaceAll('-', '_'), type] as const),
);

/**
 * What happened to an authority's services, oldest first. An event is known on its own date. What it
 * is stands in a column, and never in its title: a direction that was lifted is titled like one that
 * was issued.
 *
 * @param meetings `null` where they are themselves at fault, so that none can be missed.
 */
export function readLocalEvents(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  meetings: readonly Meeting[] | null,
  findings: Findings,
): BoardEvent[] {
  const makeId = idMaker();
  const table = readTable(file, bytes, eventColumns, findings, optionalEventColumns);
  const hasTypes = table.columns.has('event_type');
  if (!hasTypes && table.rows.length > 0) findings.notice(withoutTypes(file));
  const stateOf = (row: EventRow): EventState => {
    const on = datedAsSaid(row, 'date');
    return {
      on,
      knownOn: on,
      knownBy: 'happened',
      title: row.title('title'),
      ...datedProseIn(row, 'description', 'description', sources),
      category: row.choice('category', categories),
      type: hasTypes ? row.choice<EventType>('event_type', types) : 'other',
      meetingId: meetingOf(row, on, meetings),
      confidence: row.choice('confidence', confidenceWords),
      sourceId: sourceIdIn(row, 'source_id', sources),
    };
  };
  const events = readKept('events', table.rows, stateOf).map(
    ({ state, kept }): BoardEvent => ({ id: makeId(state.on, state.title), ...state, ...kept }),
  );
  return oldestFirst(events);
}

type EventRow = Row<(typeof eventColumns)[number] | (typeof optionalEventColumns)[number]>;

const withoutTypes = (file: string): Notice =>
  missingColumn(
    file,
    'event_type',
    'no event is taken for the beginning or end of a statutory direction, and none is drawn. What an event is, is not read out of its title',
  );

/** The meeting of a body on the day of the event; `null` where the row names none. */
function meetingOf(
  row: Row<'date' | 'meeting_body'>,
  on: PartialDate,
  meetings: readonly Meeting[] | null,
): string | null {
  const body = row.text('meeting_body').trim();
  if (body === '' || meetings === null) return null;
  const meeting = meetings.find((one) => one.body.trim() === body && one.on === on);
  if (meeting === undefined && !row.isFaulty) {
    row.fault('meeting_body', `the body of a row of board_meetings.csv with the date ${on}`);
  }
  return meeting?.id ?? null;
}

export const meetingColumns = [
  'date',
  'date_precision',
  'body',
  'what_was_presented',
  'cadence_or_note',
  'confidence',
  'source_id',
] as const;

/** Optional columns: whose meeting it was, from when each part of the note is known, and a row holds. */
export const optionalMeetingColumns = [
  'is_board',
  'cadence_or_note_known_on',
  ...keptColumns,
] as const;

type MeetingRow = Row<(typeof meetingColumns)[number] | (typeof optionalMeetingColumns)[number]>;

/** The body whose meetings are the board's, where a file does not say which are. */
export const usualBody = 'Improvement Board';

const yesOrNo = { yes: true, no: false } as const;

/**
 * Meetings whose dates are known, oldest first. Which are the Improvement Board's stands in a column:
 * councils call their boards otherwise. An older file without it has those of a body that is called
 * exactly so, with a notice.
 */
export function readLocalMeetings(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): Meeting[] {
  const makeId = idMaker();
  const table = readTable(file, bytes, meetingColumns, findings, optionalMeetingColumns);
  const isSaid = table.columns.has('is_board');
  const stateOf = (row: MeetingRow): MeetingState => {
    const on = datedAsSaid(row, 'date');
    const body = row.title('body');
    return {
      on,
      knownOn: on,
      knownBy: 'happened',
      body,
      isBoard: isSaid ? row.choice<boolean>('is_board', yesOrNo) : body.trim() === usualBody,
      presented: proseIn(row, 'what_was_presented', sources),
      ...datedProseIn(row, 'cadence_or_note', 'note', sources),
      confidence: row.choice('confidence', confidenceWords),
      sourceId: sourceIdIn(row, 'source_id', sources),
    };
  };
  const meetings = readKept('board_meetings', table.rows, stateOf).map(
    ({ state, kept }): Meeting => ({ id: makeId(state.on, state.body), ...state, ...kept }),
  );
  if (!isSaid && meetings.length > 0) {
    const count = meetings.filter(({ isBoard }) => isBoard).length;
    findings.notice(
      missingColumn(
        file,
        'is_board',
        `the meetings of a body called exactly "${usualBody}" are taken for the board's, ${count} of ${meetings.length}. Changes are counted from the latest of them, or from a year back where there is none`,
      ),
    );
  }
  return oldestFirst(meetings);
}
