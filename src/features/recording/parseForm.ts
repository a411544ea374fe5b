import { decisionFaults, updateFaults } from '#src/core/board/recordingFaults.ts';
import type { Area, AreaEvidence, AreaPlan } from '#src/core/model/area.ts';
import {
  type AreaUpdate,
  type PlanChange,
  recordedSourceKind,
} from '#src/core/model/areaUpdate.ts';
import type { BoardDecision, NewBoardDecision } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import type { DecisionField, FormValues, UpdateField } from '#src/core/model/record.ts';
import type { Source } from '#src/core/model/source.ts';
import { areaUpdate } from '#src/core/schema/areaUpdate.ts';
import { newBoardDecision } from '#src/core/schema/boardDecision.ts';
import { parseRequest } from '#src/core/schema/parseRequest.ts';
import { dateOf, typedDate } from './typedDate.ts';

/** What is to be sent, or what is wrong with what was typed. */
export type Reading<T> = { readonly sent: T } | { readonly faults: readonly FieldFault[] };

/** What a form shows where nothing was typed yet. */
export type Shown<Field extends string> = Readonly<Record<Field, string>>;

/** Evidence that a member recorded, with its source. */
export interface RecordedEvidence {
  readonly evidence: AreaEvidence;
  readonly source: Source;
}

/** Evidence of an area by its source; `undefined` where the board has it no more, or no member recorded it. */
export function recordedEvidence(
  { history }: Pick<Area, 'history'>,
  { sources }: Pick<BoardPack, 'sources'>,
  sourceId: string,
): RecordedEvidence | undefined {
  const evidence = history.find((one) => one.sourceId === sourceId);
  const source = sources.find(({ id, kind }) => id === sourceId && kind === recordedSourceKind);
  return evidence && source && { evidence, source };
}

/**
 * A form for an update: no evidence yet, and the plan as it is.
 *
 * @param corrected Evidence to begin with, that is to be corrected or withdrawn.
 */
export function shownUpdate(
  { plan }: Pick<Area, 'plan'>,
  corrected?: RecordedEvidence,
): Shown<UpdateField> {
  const { evidence, source } = corrected ?? {};
  return {
    withdrawal: 'correct',
    status: evidence?.status ?? '',
    on: typedDate(evidence?.on ?? null),
    text: evidence?.text ?? '',
    sourceTitle: source?.title ?? '',
    publisher: source?.publisher ?? '',
    url: source?.url ?? '',
    owner: plan?.owner ?? '',
    dueOn: typedDate(plan?.dueOn ?? null),
    nextStep: plan?.nextStep ?? '',
    delivery: plan?.delivery ?? '',
    impact: plan?.impact ?? '',
    target: plan?.target ?? '',
    targetBy: typedDate(plan?.targetBy ?? null),
    commentary: plan?.commentary ?? '',
  };
}

/** A form for a decision: of today, as most are recorded in the meeting. */
export const shownDecision = (today: Day): Shown<DecisionField> => ({
  kind: 'decision',
  on: typedDate(today),
  text: '',
  owner: '',
  dueOn: '',
  areaIds: '',
});

/** A form for the correction of a decision: what it says. */
export const shownWords = ({
  kind,
  on,
  text,
  owner,
  dueOn,
  areaIds,
}: NewBoardDecision): Shown<DecisionField> => ({
  kind,
  on: typedDate(on),
  text,
  owner,
  dueOn: typedDate(dueOn),
  areaIds: areaIds.join('\n'),
});

/** What stands in a form's fields. */
export const filled = <Field extends string>(
  shown: Shown<Field>,
  typed: FormValues,
): Shown<Field> => ({
  ...shown,
  ...typed,
});

/** Only what differs from what the form shows by itself, which is what a member would miss. */
export const dirtyFields = (shown: FormValues, typed: FormValues): FormValues =>
  Object.fromEntries(Object.entries(typed).filter(([field, value]) => value !== shown[field]));

/** The improvement areas that were ticked, by their ids. */
export const areaIdsOf = (typed: string): string[] =>
  typed.split('\n').filter((line) => line !== '');

const evidenceFields = ['status', 'on', 'text', 'sourceTitle', 'publisher', 'url'] as const;

const readPart: Readonly<Record<keyof PlanChange, (typed: string) => unknown>> = {
  owner: (typed) => typed.trim(),
  dueOn: dateOf,
  nextStep: (typed) => typed.trim(),
  delivery: (typed) => typed || null,
  impact: (typed) => typed || null,
  target: (typed) => typed.trim(),
  targetBy: dateOf,
  commentary: (typed) => typed.trim(),
};

const emptyPart = (part: keyof PlanChange): '' | null =>
  ['dueOn', 'delivery', 'impact', 'targetBy'].includes(part) ? null : '';

/** The parts of the plan that differ from what it says now. */
function changedParts(plan: AreaPlan | null, typed: FormValues): Record<string, unknown> {
  const parts = Object.keys(readPart) as (keyof PlanChange)[];
  return Object.fromEntries(
    parts
      .filter((part) => typed[part] !== undefined)
      .map((part) => [part, readPart[part](typed[part] ?? '')] as const)
      .filter(([part, value]) => value !== (plan?.[part] ?? emptyPart(part))),
  );
}

/**
 * Reads an update as it was typed.
 *
 * @param area As the board has it, which tells what of the plan is new.
 */
export function readUpdate(area: Area, typed: FormValues, today: Day): Reading<AreaUpdate> {
  const own = filled(shownUpdate(area), typed);
  const hasEvidence = evidenceFields.some((field) => own[field].trim() !== '');
  const read = parseRequest(areaUpdate, {
    evidence: hasEvidence ? evidenceOf(own) : null,
    plan: changedParts(area.plan, typed),
  });
  if ('faults' in read) return read;
  const faults = updateFaults(area, read.sent, today);
  return faults.length > 0 ? { faults } : read;
}

/** Evidence as it was typed. */
const evidenceOf = (own: Shown<UpdateField>) => ({
  status: own.status,
  on: dateOf(own.on) ?? undefined,
  text: own.text.trim(),
  source: {
    title: own.sourceTitle.trim(),
    publisher: own.publisher.trim(),
    url: own.url.trim() || null,
  },
});

/** Reads the correction or the withdrawal of evidence as it was typed. */
export function readCorrectedEvidence(
  area: Area,
  corrected: RecordedEvidence,
  typed: FormValues,
  today: Day,
): Reading<AreaUpdate> {
  const shown = shownUpdate(area, corrected);
  const own = filled(shown, typed);
  const isWithdrawn = own.withdrawal === 'withdraw';
  const read = parseRequest(areaUpdate, {
    evidence: isWithdrawn ? null : evidenceOf(own),
    withdraws: corrected.source.id,
  });
  if ('faults' in read) return read;
  if (!isWithdrawn && Object.keys(dirtyFields(shown, typed)).length === 0) {
    return { faults: [unchanged] };
  }
  const faults = updateFaults(area, read.sent, today, { sources: [corrected.source] });
  return faults.length > 0 ? { faults } : read;
}

/** Nothing that the board does not say already. */
export const unchanged: FieldFault = {
  pointer: '#',
  detail: 'this is what the board already says',
};

/** Reads the correction of a decision as it was typed. */
export function readCorrection(
  pack: Pick<BoardPack, 'areas'>,
  decision: BoardDecision,
  typed: FormValues,
  today: Day,
): Reading<NewBoardDecision> {
  const shown = shownWords(decision);
  const isSame = Object.keys(dirtyFields(shown, typed)).length === 0;
  return isSame ? { faults: [unchanged] } : readDecision(pack, typed, today, shown);
}

/** Reads a decision or an action as it was typed. @param shown What the form shows by itself. */
export function readDecision(
  pack: Pick<BoardPack, 'areas'>,
  typed: FormValues,
  today: Day,
  shown: Shown<DecisionField> = shownDecision(today),
): Reading<NewBoardDecision> {
  const own = filled(shown, typed);
  const read = parseRequest(newBoardDecision, {
    kind: own.kind,
    on: dateOf(own.on) ?? undefined,
    text: own.text.trim(),
    owner: own.owner.trim(),
    dueOn: dateOf(own.dueOn),
    areaIds: areaIdsOf(own.areaIds),
  });
  if ('faults' in read) return read;
  const faults = decisionFaults(pack, read.sent, today);
  return faults.length > 0 ? { faults } : read;
}
