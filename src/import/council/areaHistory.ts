import type { AreaEvidence, AreaStatus } from '#src/core/model/area.ts';
import type { Known } from '#src/core/model/known.ts';
import {
  comparePartialDates,
  firstDay,
  lastDay,
  type PartialDate,
} from '#src/core/model/partialDate.ts';
import type { AreaRow } from './areaRows.ts';
import { datedProseIn } from './datedProse.ts';
import { type SourceLookup, sourceIdIn, sourceOf } from './localCells.ts';

const statuses: Readonly<Record<string, AreaStatus>> = {
  open: 'open',
  in_progress: 'in-progress',
  addressed: 'addressed',
  closed: 'closed',
  not_stated: 'not-stated',
};
/** @param from Of a row that changes what was said before: what it says was not known earlier. */
export function readHistory(
  row: AreaRow,
  sources: SourceLookup,
  ownSourceId: string,
  raisedOn: PartialDate,
  from: PartialDate | null,
): AreaEvidence[] {
  const status = row.choice('status_latest', statuses);
  const named = row.text('evidence_source_id');
  const sourceId = named === '' ? ownSourceId : sourceIdIn(row, 'evidence_source_id', sources);
  if (status === 'not-stated') {
    if (row.text('status_as_of') !== '') row.fault('status_as_of', 'an empty cell for not_stated');
    return [];
  }
  const on = row.pastDate('status_as_of');
  if (!row.isFaulty && lastDay(on) < firstDay(raisedOn)) {
    row.fault('status_as_of', `a date not before the area was raised on ${raisedOn}`);
  }
  const isPublished = sourceOf(row, sourceId, sources)?.publishedOn === on;
  const known: Known =
    from !== null && lastDay(from) > lastDay(on)
      ? { knownOn: from, knownBy: 'compiled' }
      : { knownOn: on, knownBy: isPublished ? 'published' : 'happened' };
  row.filled('evidence');
  const text = datedProseIn(row, 'evidence', 'text', sources);
  return [{ status, on, ...known, ...text, sourceId }];
}

/** Rows of later dates repeat what was said before: each reading counts once. */
export function joinedHistory(all: readonly AreaEvidence[]): AreaEvidence[] {
  const once = new Map(all.toReversed().map((one) => [`${one.on} ${one.status} ${one.text}`, one]));
  return [...once.values()].toReversed().toSorted((a, b) => comparePartialDates(a.on, b.on));
}
