import type { Visit, VisitState } from '#src/core/model/inspection.ts';
import type { Known } from '#src/core/model/known.ts';
import { firstDay, lastDay, type PartialDate, precisionOf } from '#src/core/model/partialDate.ts';
import type { SourceState } from '#src/core/model/source.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { datedProseIn } from './datedProse.ts';
import { datedColumns, readKept } from './keptRecords.ts';
import { confidenceWords, type SourceLookup, sourceIdIn, sourceOf } from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

export const visitColumns = [
  'visit_id',
  'kind',
  'number',
  'start',
  'end',
  'published_on',
  'areas_covered',
  'headline',
  'quote',
  'notes',
  'confidence',
  'source_id',
] as const;

/** Optional columns: from when each part of the notes is known, and from when a row holds. */
export const optionalVisitColumns = ['notes_known_on', ...datedColumns] as const;

type VisitRow = Row<(typeof visitColumns)[number] | (typeof optionalVisitColumns)[number]>;

const kinds = { focused_visit: 'focused', monitoring_visit: 'monitoring' } as const;

/**
 * An authority's own record of Ofsted's visits. A date is as precise as it is known: a visit of
 * which no more is known than the year starts in that year.
 */
export function readLocalVisits(
  file: string,
  bytes: Uint8Array,
  authorityCode: string,
  sources: SourceLookup,
  findings: Findings,
): Visit[] {
  const rowsById = new Map<string, number>();
  const table = readTable(file, bytes, visitColumns, findings, optionalVisitColumns);
  const stateOf = (row: VisitRow, isFirst: boolean): VisitState => {
    if (isFirst) row.ownId('visit_id', rowsById);
    const kind = row.choice('kind', kinds);
    const number =
      row.text('number') === ''
        ? null
        : row.numberIn('number', { min: 1, max: limits.records, whole: true });
    const start = readStart(row);
    const end = row.pastDateOrNull('end');
    if (!row.isFaulty && end !== null && lastDay(end) < firstDay(start)) {
      row.fault('end', `a day not before the start on ${start}`);
    }
    const publishedOn = row.pastDateOrNull('published_on');
    const sourceId = sourceIdIn(row, 'source_id', sources);
    const from = end ?? start;
    if (!row.isFaulty && publishedOn !== null && lastDay(publishedOn) < firstDay(from)) {
      row.fault('published_on', `a day not before the visit's ${from}`);
    }
    const text = {
      areasCovered: proseIn(row, 'areas_covered', sources),
      headline: proseIn(row, 'headline', sources),
      quote: row.text('quote'),
      ...datedProseIn(row, 'notes', 'note', sources),
      confidence: row.choice('confidence', confidenceWords),
    };
    const dates = { start, end, publishedOn };
    const known = visitKnown(publishedOn, end ?? start, sourceOf(row, sourceId, sources));
    return {
      kind,
      number,
      ...dates,
      ...known,
      ...text,
      sourceIds: [sourceId],
    };
  };
  return readKept('visits', table.rows, stateOf).map(
    ({ state, kept, row }): Visit => ({
      id: row.text('visit_id'),
      authorityCode,
      ...state,
      ...kept,
    }),
  );
}

function readStart(row: Row<'start'>): PartialDate {
  if (row.text('start') !== '') return row.pastDate('start');
  row.fault('start', 'a date as precise as it is known, like 2023-09 or 2023', 'an empty cell');
  return '1990';
}

/** Known from the letter's publication; else from that of the source; else from the visit itself. */
function visitKnown(
  publishedOn: PartialDate | null,
  over: PartialDate,
  source: SourceState | undefined,
): Known {
  if (publishedOn !== null) return { knownOn: publishedOn, knownBy: 'published' };
  const reported = source?.publishedOn ?? null;
  if (reported !== null && precisionOf(reported) === 'day' && reported >= lastDay(over)) {
    return { knownOn: reported, knownBy: 'reported' };
  }
  return { knownOn: over, knownBy: 'happened' };
}
