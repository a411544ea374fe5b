import { hashKey } from '@tanstack/react-query';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { withActionRecord, withDecisionRecord } from '#src/core/board/withCompletion.ts';
import { withDecision } from '#src/core/board/withDecision.ts';
import { isLastSaid, saidOf, withMeasureValue } from '#src/core/board/withMeasureValue.ts';
import { withUpdate } from '#src/core/board/withUpdate.ts';
import { type Action, stateOf, statesOf } from '#src/core/model/action.ts';
import type { Area } from '#src/core/model/area.ts';
import { recordedSourceId } from '#src/core/model/areaUpdate.ts';
import { type BoardDecision, wordsOf } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DecisionChange } from '#src/core/model/completion.ts';
import type { Measure } from '#src/core/model/measure.ts';
import {
  correctionIn,
  isOutcome,
  type OutboxEntry,
  type RecordedOutcome,
  type RecordedValue,
} from '#src/core/model/record.ts';
import { today } from '#src/core/model/today.ts';

/** A measure of a board by its id. */
export const measureIn = ({ measures }: BoardPack, measureId: string): Measure | undefined =>
  measures?.find(({ id }) => id === measureId);

/** An action of a plan by its id. */
export const actionIn = ({ actions }: BoardPack, actionId: string): Action | undefined =>
  actions?.find(({ id }) => id === actionId);

/** A decision or an action of a meeting by its id; also one that was withdrawn, where the pack still has it. */
export const decisionIn = ({ decisions }: BoardPack, decisionId: string) =>
  decisions?.find(({ id }) => id === decisionId);

type Said = Pick<DecisionChange, 'completion'> & Partial<Pick<DecisionChange, 'isWithdrawn'>>;

/** Everything that a board said became of what a record is about, oldest first. */
function outcomesIn(pack: BoardPack, entry: RecordedOutcome): readonly Said[] {
  if (entry.actionId === undefined) return decisionIn(pack, entry.decisionId)?.changes ?? [];
  const action = actionIn(pack, entry.actionId);
  return action ? statesOf(action) : [];
}

/** Whether one of them is what was recorded: evidence has a source of the record's own. */
function isSaid({ completion, isWithdrawn = false }: Said, { id, body }: RecordedOutcome): boolean {
  if (isWithdrawn !== ('isWithdrawn' in body && body.isWithdrawn)) return false;
  if (completion === null || body.completion === null) return completion === body.completion;
  const { doneOn, evidence } = body.completion;
  return evidence === null
    ? completion.doneOn === doneOn && completion.evidence === null
    : completion.evidence?.sourceId === recordedSourceId(id);
}

/** Whether a decision says what a record corrects it to. @param isEver Also where it said so once. */
function saysCorrection(pack: BoardPack, entry: RecordedOutcome, isEver: boolean): boolean {
  const correction = correctionIn(entry);
  const decision = entry.decisionId === undefined ? undefined : decisionIn(pack, entry.decisionId);
  if (correction === undefined || decision === undefined) return false;
  const former = isEver ? (decision.corrections ?? []).map(({ before }) => before) : [];
  return [...former, wordsOf(decision)].some((words) => hashKey([words]) === hashKey([correction]));
}

/** Whether a board ever said what a record says became of something: what is dated vaguely may hold after it. */
export const wasSaidIn = (pack: BoardPack, entry: RecordedOutcome): boolean =>
  correctionIn(entry) === undefined
    ? outcomesIn(pack, entry).some((said) => isSaid(said, entry))
    : saysCorrection(pack, entry, true);

/**
 * Whether a board already has a record. A change of the plan alone leaves no name in it, and neither
 * does a value, which is there where the board says just that of its month, nor the end of an action
 * without evidence, likewise.
 */
export function isSavedIn(pack: BoardPack, entry: OutboxEntry): boolean {
  const { id } = entry;
  if (isOutcome(entry)) {
    const last = outcomesIn(pack, entry).at(-1);
    const isOwn = pack.authorityCode === entry.authorityCode;
    if (correctionIn(entry) !== undefined) return isOwn && saysCorrection(pack, entry, false);
    return isOwn && last !== undefined && isSaid(last, entry);
  }
  if (entry.measureId !== undefined) {
    const isOwn = pack.authorityCode === entry.authorityCode;
    return isOwn && isLastSaid(measureIn(pack, entry.measureId), entry.body);
  }
  if (entry.areaId !== null && entry.withdraws !== undefined && entry.body.evidence === null) {
    return pack.areas
      .flatMap(({ history }) => history)
      .some(({ sourceId, withdrawn }) => sourceId === entry.withdraws && withdrawn !== undefined);
  }
  return (
    (pack.decisions ?? []).some((decision) => decision.id === id) ||
    pack.sources.some((source) => source.id === recordedSourceId(id))
  );
}

/** Whether it is shown on its board before the backend has kept it. */
export const isPending = ({ state }: OutboxEntry): boolean =>
  state.kind === 'held' || state.kind === 'waiting' || state.kind === 'sending';

/**
 * A value, or what became of an action, that is to be changed while it is on its board: its writer saw the
 * measure or the action as it was without it, which is what it is changed on.
 */
export const changedOnBoard = (
  entry: OutboxEntry | null,
): RecordedValue | RecordedOutcome | null =>
  entry !== null && (entry.measureId !== undefined || isOutcome(entry)) && isPending(entry)
    ? entry
    : null;

/** The board with what is on its way to it: not with what was withdrawn, refused or out of date. */
export const withEntries = (pack: BoardPack, entries: readonly OutboxEntry[]): BoardPack =>
  withAll(pack, entries.filter(isPending));

/** The same with notes of the page too, which no board shows: for what is handed in beside them. */
export const withNotes = (pack: BoardPack, entries: readonly OutboxEntry[]): BoardPack =>
  withAll(
    pack,
    entries.filter((entry) => entry.state.kind === 'note' || isPending(entry)),
  );

const withAll = (pack: BoardPack, entries: readonly OutboxEntry[]): BoardPack =>
  entries
    .filter((entry) => entry.authorityCode === pack.authorityCode)
    .filter((entry) => !isSavedIn(pack, entry))
    .reduce(withEntry, pack);

function withEntry(pack: BoardPack, entry: OutboxEntry): BoardPack {
  const recorded = { id: entry.id, on: today(new Date(entry.recordedAt)) };
  if (entry.measureId !== undefined) {
    return measureIn(pack, entry.measureId)
      ? withMeasureValue(pack, entry.measureId, entry.body, recorded)
      : pack;
  }
  if (entry.actionId !== undefined) {
    return actionIn(pack, entry.actionId)
      ? withActionRecord(pack, entry.actionId, entry.body, recorded)
      : pack;
  }
  if (entry.decisionId !== undefined) {
    return decisionIn(pack, entry.decisionId)
      ? withDecisionRecord(pack, entry.decisionId, entry.body, recorded)
      : pack;
  }
  if (entry.areaId === null) return withDecision(pack, entry.body, recorded);
  const { areaId, body } = entry;
  return pack.areas.some(({ id }) => id === areaId)
    ? withUpdate(pack, areaId, body, recorded)
    : pack;
}

/** The area as every view reads it at a time, in milliseconds since 1970. */
function areaAt(current: BoardPack, areaId: string, now: number): Area | undefined {
  const { areas } = asKnownOn(current, today(new Date(now)));
  return areas.find(({ id }) => id === areaId);
}

/** A measure, likewise. */
const measureAt = (current: BoardPack, measureId: string, now: number) =>
  measureIn(asKnownOn(current, today(new Date(now))), measureId);

/** What became of an action of the plan, or a decision, likewise. */
const actionAt = (current: BoardPack, actionId: string, now: number) =>
  actionIn(asKnownOn(current, today(new Date(now))), actionId);
const decisionAt = (current: BoardPack, decisionId: string, now: number) =>
  decisionIn(asKnownOn(current, today(new Date(now))), decisionId);

/** What of a board shows whether a record still fits it: the ids of its decisions. */
export const decisionIdsOf = ({ decisions }: BoardPack): readonly string[] =>
  (decisions ?? []).map(({ id }) => id);

/** A record whose writer saw the board as it is now. @param now In milliseconds since 1970. */
export function withBase(entry: OutboxEntry, current: BoardPack, now: number): OutboxEntry {
  if (entry.measureId !== undefined) {
    return { ...entry, seen: measureAt(current, entry.measureId, now) ?? entry.seen };
  }
  if (entry.actionId !== undefined) {
    return { ...entry, seen: actionAt(current, entry.actionId, now) ?? entry.seen };
  }
  if (entry.decisionId !== undefined) {
    return { ...entry, seen: decisionAt(current, entry.decisionId, now) ?? entry.seen };
  }
  if (entry.areaId === null) return { ...entry, seen: decisionIdsOf(current) };
  return { ...entry, seen: areaAt(current, entry.areaId, now) ?? entry.seen };
}

/** What a writer sees of an area: not the plans that it had. */
const editableFields = ({ formerPlans: _, ...area }: Area) => area;

/** What a writer sees of an action or a decision: what is said of it now, and what was said to become of it. */
const saidOfAction = (action: Action | undefined) => hashKey([action && stateOf(action)]);
const saidOfDecision = (decision: BoardDecision | undefined) => hashKey([decision]);

/**
 * Whether what a record is about is on the board as its writer saw it, whatever else was changed: of a
 * measure only the month that it is a value of.
 *
 * @param now In milliseconds since 1970: it may be another day than that of the recording.
 */
export function matchesBase(entry: OutboxEntry, current: BoardPack, now: number): boolean {
  if (entry.measureId !== undefined) {
    const measure = measureAt(current, entry.measureId, now);
    const { period } = entry.body;
    return (
      measure !== undefined &&
      hashKey(saidOf(measure, period)) === hashKey(saidOf(entry.seen, period))
    );
  }
  if (entry.actionId !== undefined) {
    return saidOfAction(actionAt(current, entry.actionId, now)) === saidOfAction(entry.seen);
  }
  if (entry.decisionId !== undefined) {
    return (
      saidOfDecision(decisionAt(current, entry.decisionId, now)) === saidOfDecision(entry.seen)
    );
  }
  if (entry.areaId === null) return hashKey(decisionIdsOf(current)) === hashKey(entry.seen);
  const area = areaAt(current, entry.areaId, now);
  return (
    area !== undefined && hashKey([editableFields(area)]) === hashKey([editableFields(entry.seen)])
  );
}
