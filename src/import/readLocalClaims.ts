import type { Disagreement, NotClaimed } from '#src/core/model/claims.ts';
import type { Findings } from './findings.ts';
import { idMaker, type SourceLookup } from './localCells.ts';
import { readTable } from './readTable.ts';
import { filledProseIn } from './sourceMarks.ts';

export const disagreementColumns = ['point', 'said', 'used', 'known_on', 'source_ids'] as const;

/**
 * Where an authority's sources differ and what its board goes by, from the optional
 * `disagreements.csv`, in its order. `source_ids` are joined by semicolons; `known_on` is the day,
 * month or year from which the difference could be seen.
 */
export function readLocalDisagreements(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): Disagreement[] {
  const makeId = idMaker();
  const disagreements: Disagreement[] = [];
  for (const row of readTable(file, bytes, disagreementColumns, findings).rows) {
    const knownOn = row.pastDate('known_on');
    const point = row.filled('point');
    const sourceIds = row.filled('source_ids').split(';');
    if (!row.isFaulty && !sourceIds.every((id) => sources.has(id))) {
      row.fault('source_ids', 'ids of rows of sources.csv, joined by semicolons');
    }
    if (new Set(sourceIds).size < sourceIds.length) row.fault('source_ids', 'each id once');
    const said = filledProseIn(row, 'said', sources);
    const used = filledProseIn(row, 'used', sources);
    if (row.isFaulty) continue;
    const id = makeId(knownOn, point);
    disagreements.push({ id, knownOn, knownBy: 'compiled', point, said, used, sourceIds });
  }
  return disagreements;
}

export const notClaimedColumns = ['claim', 'reason', 'known_on'] as const;

/**
 * What no source of an authority supports, from the optional `not_claimed.csv`, in its order.
 * `known_on` is when the question could first be asked.
 */
export function readLocalNotClaimed(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): NotClaimed[] {
  const makeId = idMaker();
  const claims: NotClaimed[] = [];
  for (const row of readTable(file, bytes, notClaimedColumns, findings).rows) {
    const knownOn = row.pastDate('known_on');
    const claim = filledProseIn(row, 'claim', sources);
    const reason = filledProseIn(row, 'reason', sources);
    if (row.isFaulty) continue;
    claims.push({ id: makeId(knownOn, claim), knownOn, knownBy: 'compiled', claim, reason });
  }
  return claims;
}
