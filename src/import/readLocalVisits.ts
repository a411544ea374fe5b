import type { BoardEvent } from '#src/domain/boardPack.ts';
import type { Visit } from '#src/domain/inspection.ts';
import type { Known } from '#src/domain/known.ts';
import { lastDay, type PartialDate, precisionOf } from '#src/domain/partialDate.ts';
import type { Source } from '#src/domain/source.ts';
import { limits } from '#src/schema/limits.ts';
import type { Findings } from './findings.ts';
import { confidenceWords, type SourceLookup, sourceIdIn } from './localCells.ts';
import { readTable } from './readTable.ts';
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

const kinds = { focused_visit: 'focused', monitoring_visit: 'monitoring' } as const;

/**
 * An authority's own record of Ofsted's visits. A monitoring visit without dates takes that of the
 * event that is titled with its number.
 *
 * @param events `null` when they are themselves at fault, so that none can be missed.
 */
export function readLocalVisits(
  file: string,
  bytes: Uint8Array,
  authorityCode: string,
  sources: SourceLookup,
  events: readonly BoardEvent[] | null,
  findings: Findings,
): Visit[] {
  const visits: Visit[] = [];
  const seen = new Set<string>();
  for (const row of readTable(file, bytes, visitColumns, findings).rows) {
    const id = row.id('visit_id');
    if (seen.has(id)) row.fault('visit_id', 'an id of its own');
    seen.add(id);
    const kind = row.choice('kind', kinds);
    const number =
      row.text('number') === ''
        ? null
        : row.numberIn('number', { min: 1, max: limits.records, whole: true });
    const printedStart = row.dateOrNull('start');
    const start = printedStart ?? dateOfEvent(number, events ?? []);
    if (start === null && events !== null && !row.isFaulty) {
      const wanted = `a date, or an event that is titled "Monitoring visit ${number ?? 'and its number'}"`;
      row.fault('start', wanted, 'an empty cell');
    }
    const end = row.dateOrNull('end');
    if (!row.isFaulty && end !== null && start !== null && lastDay(end) < lastDay(start)) {
      row.fault('end', `a day not before the start on ${start}`);
    }
    const publishedOn = row.dateOrNull('published_on');
    const sourceId = sourceIdIn(row, 'source_id', sources);
    const from = end ?? start ?? '';
    if (!row.isFaulty && publishedOn !== null && lastDay(publishedOn) < lastDay(from)) {
      row.fault('published_on', `a day not before the visit's ${from}`);
    }
    const text = {
      areasCovered: proseIn(row, 'areas_covered', sources),
      headline: proseIn(row, 'headline', sources),
      quote: row.text('quote'),
      note: proseIn(row, 'notes', sources),
      confidence: row.choice('confidence', confidenceWords),
    };
    if (row.isFaulty || start === null) continue;
    const dates = { start, end, publishedOn };
    const known = visitKnown(publishedOn, end ?? start, sources.get(sourceId));
    visits.push({
      id,
      authorityCode,
      kind,
      number,
      ...dates,
      ...known,
      ...text,
      sourceIds: [sourceId],
    });
  }
  return visits;
}

function dateOfEvent(number: number | null, events: readonly BoardEvent[]): PartialDate | null {
  if (number === null) return null;
  const title = new RegExp(`^Monitoring visit ${number}\\b`);
  return events.find((event) => title.test(event.title))?.on ?? null;
}

/** Known from the letter's publication; else from that of the source; else from the visit itself. */
function visitKnown(
  publishedOn: PartialDate | null,
  over: PartialDate,
  source: Source | undefined,
): Known {
  if (publishedOn !== null) return { knownOn: publishedOn, knownBy: 'published' };
  const reported = source?.publishedOn ?? null;
  if (reported !== null && precisionOf(reported) === 'day' && reported >= lastDay(over)) {
    return { knownOn: reported, knownBy: 'reported' };
  }
  return { knownOn: over, knownBy: 'happened' };
}
