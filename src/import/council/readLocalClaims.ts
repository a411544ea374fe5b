import type {
  Disagreement,
  DisagreementState,
  NotClaimed,
  NotClaimedState,
} from '#src/core/model/claims.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { keptColumns, readKept } from './keptRecords.ts';
import { idMaker, type SourceLookup } from './localCells.ts';
import { filledProseIn } from './sourceMarks.ts';

export const disagreementColumns = ['point', 'said', 'used', 'known_on', 'source_ids'] as const;

/** Optional columns of both files: from when a row holds. */
export const optionalClaimColumns = keptColumns;

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
  const stateOf = (
    row: Row<(typeof disagreementColumns)[number] | (typeof optionalClaimColumns)[number]>,
  ): DisagreementState => {
    const knownOn = row.pastDate('known_on');
    const point = row.filled('point');
    const sourceIds = row.filled('source_ids').split(';');
    if (!row.isFaulty && !sourceIds.every((id) => sources.has(id))) {
      row.fault('source_ids', 'ids of rows of sources.csv, joined by semicolons');
    }
    if (new Set(sourceIds).size < sourceIds.length) row.fault('source_ids', 'each id once');
    const said = filledProseIn(row, 'said', sources);
    const used = filledProseIn(row, 'used', sources);
    return { knownOn, knownBy: 'compiled', point, said, used, sourceIds };
  };
  const { rows } = readTable(file, bytes, disagreementColumns, findings, optionalClaimColumns);
  return readKept('disagreements', rows, stateOf).map(({ state, kept }): Disagreement => {
    const first = kept.formerStates?.[0] ?? state;
    return { id: makeId(first.knownOn, first.point), ...state, ...kept };
  });
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
  const stateOf = (
    row: Row<(typeof notClaimedColumns)[number] | (typeof optionalClaimColumns)[number]>,
  ): NotClaimedState => {
    const knownOn = row.pastDate('known_on');
    const claim = filledProseIn(row, 'claim', sources);
    const reason = filledProseIn(row, 'reason', sources);
    return { knownOn, knownBy: 'compiled', claim, reason };
  };
  const { rows } = readTable(file, bytes, notClaimedColumns, findings, optionalClaimColumns);
  return readKept('not_claimed', rows, stateOf).map(({ state, kept }): NotClaimed => {
    const first = kept.formerStates?.[0] ?? state;
    return { id: makeId(first.knownOn, first.claim), ...state, ...kept };
  });
}
