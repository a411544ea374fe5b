import {
  type BoardEvent,
  type EventType,
  eventCategories,
  eventTypes,
  type Meeting,
} from '#src/core/model/boardPack.ts';
import type { Notice } from '#src/core/model/datasetFile.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { datedProseIn } from './datedProse.ts';
import { type Findings, missingColumn } from './findings.ts';
import {
  confidenceWords,
  datedAsSaid,
  idMaker,
  oldestFirst,
  type SourceLookup,
  sourceIdIn,
} from './localCells.ts';
import { readTable } from './readTable.ts';
import type { Row } from './row.ts';
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
 * Optional columns: what an event is, at a meeting of which body it took place, and from when each
 * part of its description is known.
 */
export const optionalEventColumns = ['event_type', 'meeting_body', 'description_known_on'] as const;

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
  const events: BoardEvent[] = [];
  const table = readTable(file, bytes, eventColumns, findings, optionalEventColumns);
  const hasTypes = table.columns.has('event_type');
  if (!hasTypes && table.rows.length > 0) findings.notice(withoutTypes(file));
  for (const row of table.rows) {
    const on = datedAsSaid(row, 'date');
    const title = row.title('title');
    const event: BoardEvent = {
      id: makeId(on, title),
      on,
      knownOn: on,
      knownBy: 'happened',
      title,
      ...datedProseIn(row, 'description', 'description', sources),
      category: row.choice('category', categories),
      type: hasTypes ? row.choice<EventType>('event_type', types) : 'other',
      meetingId: meetingOf(row, on, meetings),
      confidence: row.choice('confidence', confidenceWords),
      sourceId: sourceIdIn(row, 'source_id', sources),
    };
    if (!row.isFaulty) events.push(event);
  }
  return oldestFirst(events);
}

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

/** Optional columns: whose meeting it was, and from when each part of the note is known. */
export const optionalMeetingColumns = ['is_board', 'cadence_or_note_known_on'] as const;

/** The body whose meetings are the board's, where a file does not say which are. */
const usualBody = 'Improvement Board';

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
  const meetings: Meeting[] = [];
  const table = readTable(file, bytes, meetingColumns, findings, optionalMeetingColumns);
  const isSaid = table.columns.has('is_board');
  for (const row of table.rows) {
    const on = datedAsSaid(row, 'date');
    const body = row.title('body');
    const meeting: Meeting = {
      id: makeId(on, body),
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
    if (!row.isFaulty) meetings.push(meeting);
  }
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
