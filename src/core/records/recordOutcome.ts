import {
  completionFaults,
  decisionFaults,
  decisionRecordFaults,
  updateFaults,
  valueFaults,
} from '#src/core/board/recordingFaults.ts';
import { withActionRecord, withDecisionRecord } from '#src/core/board/withCompletion.ts';
import { withDecision } from '#src/core/board/withDecision.ts';
import { withMeasureValue } from '#src/core/board/withMeasureValue.ts';
import { withUpdate } from '#src/core/board/withUpdate.ts';
import type { Recorded } from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { RecordKind } from '#src/core/model/boardRecords.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import { areaUpdate } from '#src/core/schema/areaUpdate.ts';
import { newBoardDecision } from '#src/core/schema/boardDecision.ts';
import { actionRecord, decisionRecord } from '#src/core/schema/completionRecord.ts';
import { newMeasureValue } from '#src/core/schema/measure.ts';
import { parseRequest } from '#src/core/schema/parseRequest.ts';

/** What something is recorded on. */
export interface Target {
  /** ONS code of the board. */
  readonly code: string;
  readonly kind: RecordKind;
  /** Of what it is recorded on; empty for a new decision. */
  readonly id: string;
}

/** The board with the record, or what is wrong with the record. */
export type Outcome = { readonly pack: BoardPack } | { readonly faults: readonly FieldFault[] };

/**
 * What a path below `data/v1/` records on; `null` where nothing can be recorded.
 *
 * @param parts Of the path, each decoded by itself: a slash in an id is not one of the address.
 */
export function targetOf(parts: readonly string[]): Target | null {
  const [first, code, kind, id, last] = parts;
  if (first !== 'authorities' || !code || code.includes('/')) return null;
  if (kind === 'decisions' && parts.length === 3) return { code, kind: 'new decision', id: '' };
  if (!id || parts.length !== 5) return null;
  if (kind === 'areas' && last === 'updates') return { code, kind: 'area', id };
  if (kind === 'actions' && last === 'completions') return { code, kind: 'action', id };
  if (kind === 'decisions' && last === 'changes') return { code, kind: 'decision', id };
  return kind === 'measures' && last === 'values' ? { code, kind: 'measure', id } : null;
}

const areaIn = ({ areas }: BoardPack, id: string) => areas.find((area) => area.id === id);
const measureIn = ({ measures = [] }: BoardPack, id: string) =>
  measures.find((measure) => measure.id === id);

const actionIn = ({ actions = [] }: BoardPack, id: string) =>
  actions.find((action) => action.id === id);
/** One that was withdrawn is there no more. */
const decisionIn = ({ decisions = [] }: BoardPack, id: string) =>
  decisions.find((one) => one.id === id && !one.changes?.at(-1)?.isWithdrawn);

/** What a record makes of the board, or why it cannot be kept. */
export function outcomeOf(pack: BoardPack, target: Target, json: unknown, as: Recorded): Outcome {
  switch (target.kind) {
    case 'new decision':
      return outcome(
        parseRequest(newBoardDecision, json),
        (decision) => decisionFaults(pack, decision, as.on),
        (decision) => withDecision(pack, decision, as),
      );
    case 'decision': {
      const decision = decisionIn(pack, target.id);
      return outcome(
        parseRequest(decisionRecord, json),
        (record) => (decision ? decisionRecordFaults(pack, decision, record, as.on) : []),
        (record) => withDecisionRecord(pack, target.id, record, as),
      );
    }
    case 'action':
      return outcome(
        parseRequest(actionRecord, json),
        (record) => completionFaults(pack, record, as.on),
        (record) => withActionRecord(pack, target.id, record, as),
      );
    case 'area': {
      const area = areaIn(pack, target.id);
      return outcome(
        parseRequest(areaUpdate, json),
        (update) => (area ? updateFaults(area, update, as.on, pack) : []),
        (update) => withUpdate(pack, target.id, update, as),
      );
    }
    case 'measure': {
      const measure = measureIn(pack, target.id);
      return outcome(
        parseRequest(newMeasureValue, json),
        (value) => (measure ? valueFaults(measure, value, as.on) : []),
        (value) => withMeasureValue(pack, target.id, value, as),
      );
    }
  }
}

function outcome<T>(
  read: ReturnType<typeof parseRequest<T>>,
  faultsOf: (sent: T) => readonly FieldFault[],
  packWith: (sent: T) => BoardPack,
): Outcome {
  if ('faults' in read) return read;
  const faults = faultsOf(read.sent);
  return faults.length > 0 ? { faults } : { pack: packWith(read.sent) };
}

/** Whether the board has what a record is about. */
export function isThere(pack: BoardPack, { kind, id }: Target): boolean {
  const place = { area: areaIn, measure: measureIn, action: actionIn, decision: decisionIn };
  return kind === 'new decision' || place[kind](pack, id) !== undefined;
}
