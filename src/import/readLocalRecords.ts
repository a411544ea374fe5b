import {
  type BoardEvent,
  eventCategories,
  type Meeting,
  type WorkforceFact,
} from '#src/domain/boardPack.ts';
import type { Known } from '#src/domain/known.ts';
import { laterOf, type PartialDate } from '#src/domain/partialDate.ts';
import type { Source } from '#src/domain/source.ts';
import { factIndicator } from './factIndicator.ts';
import type { Findings } from './findings.ts';
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

/** What happened to an authority's services, oldest first. An event is known on its own date. */
export function readLocalEvents(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): BoardEvent[] {
  const makeId = idMaker();
  const events: BoardEvent[] = [];
  for (const row of readTable(file, bytes, eventColumns, findings).rows) {
    const on = datedAsSaid(row, 'date');
    const title = row.title('title');
    const event: BoardEvent = {
      id: makeId(on, title),
      on,
      knownOn: on,
      knownBy: 'happened',
      title,
      description: proseIn(row, 'description', sources),
      category: row.choice('category', categories),
      isDirectionStart: title.startsWith('Statutory direction'),
      confidence: row.choice('confidence', confidenceWords),
      sourceId: sourceIdIn(row, 'source_id', sources),
    };
    if (!row.isFaulty) events.push(event);
  }
  return oldestFirst(events);
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

/** Meetings whose dates are known, oldest first. */
export function readLocalMeetings(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): Meeting[] {
  const makeId = idMaker();
  const meetings: Meeting[] = [];
  for (const row of readTable(file, bytes, meetingColumns, findings).rows) {
    const on = datedAsSaid(row, 'date');
    const body = row.title('body');
    const meeting: Meeting = {
      id: makeId(on, body),
      on,
      knownOn: on,
      knownBy: 'happened',
      body,
      presented: proseIn(row, 'what_was_presented', sources),
      note: proseIn(row, 'cadence_or_note', sources),
      confidence: row.choice('confidence', confidenceWords),
      sourceId: sourceIdIn(row, 'source_id', sources),
    };
    if (!row.isFaulty) meetings.push(meeting);
  }
  return oldestFirst(meetings);
}

export const factColumns = [
  'as_of',
  'date_precision',
  'measure',
  'value',
  'unit',
  'scope',
  'quote_or_table',
  'notes',
  'confidence',
  'source_id',
] as const;

/**
 * Local statements on the workforce, oldest first, each on its own base. A finding in words has no
 * value; a range such as `16-18` is no one value either, and is kept in the note. A measure that
 * cannot be told to bear on an indicator, or on none, is noticed.
 */
export function readLocalFacts(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): WorkforceFact[] {
  const makeId = idMaker();
  const facts: WorkforceFact[] = [];
  for (const row of readTable(file, bytes, factColumns, findings).rows) {
    const on = datedAsSaid(row, 'as_of');
    const measure = row.title('measure');
    const unit = row.title('unit');
    const indicatorId = factIndicator(measure);
    if (indicatorId === undefined) {
      row.notice('measure', 'A measure that is not known: it is shown beside no indicator');
    }
    const { value, range } = readValue(row);
    const sourceId = sourceIdIn(row, 'source_id', sources);
    const notes = proseIn(row, 'notes', sources);
    const fact: WorkforceFact = {
      id: makeId(on, measure),
      on,
      ...factKnown(on, sources.get(sourceId)),
      indicatorId: indicatorId ?? null,
      measure,
      value,
      unit,
      scope: proseIn(row, 'scope', sources),
      quote: row.text('quote_or_table'),
      note: range === '' ? notes : `A range: ${range}. ${notes}`.trim(),
      confidence: row.choice('confidence', confidenceWords),
      sourceId,
    };
    if (!row.isFaulty) facts.push(fact);
  }
  return oldestFirst(facts);
}

function readValue(row: Row<'value' | 'unit' | 'measure'>): {
  value: number | null;
  range: string;
} {
  const text = row.text('value');
  if (/^\d+(\.\d+)?-\d+(\.\d+)?$/.test(text)) {
    row.notice(
      'value',
      `${row.text('measure')}: a range, which is kept in words and is no point to plot`,
    );
    return { value: null, range: text };
  }
  const isNarrative = row.text('unit') === 'narrative';
  if (text === '' && isNarrative) return { value: null, range: '' };
  if (isNarrative) row.fault('value', 'an empty cell for a finding in words');
  return { value: row.numberIn('value', { min: Number.NEGATIVE_INFINITY }), range: '' };
}

function factKnown(on: PartialDate, source: Source | undefined): Known {
  const published = source?.publishedOn ?? null;
  if (published !== null && laterOf(on, published) === published) {
    return { knownOn: published, knownBy: 'published' };
  }
  return { knownOn: on, knownBy: 'happened' };
}
