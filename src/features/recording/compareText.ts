import { describeDecision, describeOwnerAndDue } from '#src/core/board/decisionText.ts';
import { saidOf } from '#src/core/board/withMeasureValue.ts';
import { type Area, areaStatusName, statusOf } from '#src/core/model/area.ts';
import { completionOf } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { ratingName } from '#src/core/model/rating.ts';
import {
  correctionIn,
  isOutcome,
  type OutboxEntry,
  type RecordedDecision,
  type RecordedOutcome,
  type RecordedUpdate,
  type RecordedValue,
} from '#src/core/model/record.ts';
import { formatDate } from '#src/core/text/format.ts';
import { actionIn, decisionIn, measureIn } from './pendingEdits.ts';
import { decisionParts, outcomeParts, recordedOutcomeParts, recordParts } from './recordText.ts';
import { valueParts } from './valueText.ts';

/** What a member recorded of one part, and what the board says of it now. */
export interface Compared {
  readonly name: string;
  readonly mine: string;
  readonly now: string;
}

const none = 'Not stated';

/** Every part of an area as a board has it, by the names of `recordParts`. */
function partsOf(area: Area, { sources }: BoardPack): Readonly<Record<string, string>> {
  const latest = area.history.at(-1);
  const source = sources.find(({ id }) => id === latest?.sourceId);
  const { plan } = area;
  const date = (value: string | null | undefined) => (value ? formatDate(value) : none);
  return {
    Status: areaStatusName[statusOf(area)],
    'Date of the evidence': date(latest?.on),
    Evidence: latest?.text || none,
    Source: source ? `${source.title}, ${source.publisher}` : none,
    Owner: plan?.owner || none,
    'Due date': date(plan?.dueOn),
    'Next step': plan?.nextStep || none,
    Delivery: plan?.delivery ? ratingName[plan.delivery] : none,
    Impact: plan?.impact ? ratingName[plan.impact] : none,
    Target: plan?.target || none,
    'Target date': date(plan?.targetBy),
    Comment: plan?.commentary || none,
  };
}

/**
 * What a member recorded on an area beside what the board says of it now. `null` where the board no
 * longer has the area.
 */
export function comparedUpdate(entry: RecordedUpdate, current: BoardPack): Compared[] | null {
  const area = current.areas.find(({ id }) => id === entry.areaId);
  if (!area) return null;
  const now = partsOf(area, current);
  return recordParts(entry).map(({ name, value }) => ({
    name,
    mine: value,
    now: now[name] ?? none,
  }));
}

/**
 * What a member recorded of a month beside what the board says of it now: every part that either of
 * them fills. `null` where the board no longer has the measure.
 */
export function comparedValue(entry: RecordedValue, current: BoardPack): Compared[] | null {
  const measure = measureIn(current, entry.measureId);
  if (!measure) return null;
  const last = saidOf(measure, entry.body.period).at(-1);
  return compared(valueParts(entry.seen, entry.body), last ? valueParts(measure, last) : {});
}

type Parts = Readonly<Record<string, string>>;

/** Every part that either of two fills. */
const compared = (recorded: Parts, now: Parts): Compared[] =>
  Object.entries(recorded)
    .map(([name, mine]) => ({ name, mine: mine || none, now: now[name] || none }))
    .filter(({ mine, now: other }) => mine !== none || other !== none);

/**
 * What a member recorded to have become of an action or a decision beside what the board says of it now.
 * `null` where the board no longer has it, also where it was withdrawn.
 */
export function comparedOutcome(entry: RecordedOutcome, current: BoardPack): Compared[] | null {
  const { actionId, decisionId } = entry;
  const decision = decisionId === undefined ? undefined : decisionIn(current, decisionId);
  const there = actionId === undefined ? decision : actionIn(current, actionId);
  if (!there || decision?.changes?.at(-1)?.isWithdrawn) return null;
  const correction = correctionIn(entry);
  if (correction !== undefined && decision) {
    return compared(decisionParts(correction), decisionParts(decision));
  }
  const completion = 'completion' in there ? there.completion : completionOf(there);
  const evidence = completion?.evidence;
  const source = current.sources.find(({ id }) => id === evidence?.sourceId);
  const meeting = current.meetings.find(({ id }) => id === evidence?.meetingId);
  const shownBy = evidence &&
    source && { text: evidence.text, source, seenOn: meeting?.on ?? null };
  const said = completion === null ? 'Not done' : 'Done';
  return compared(
    recordedOutcomeParts(entry),
    outcomeParts(said, completion?.doneOn ?? null, shownBy ?? null),
  );
}

/** What others recorded since a member saw the list of decisions, a sentence for each. */
export const decidedSince = (entry: RecordedDecision, current: BoardPack): string[] =>
  (current.decisions ?? [])
    .filter(({ id }) => !entry.seen.includes(id))
    .map((one) =>
      [`${describeDecision(one)}.`, describeOwnerAndDue(one)].filter(Boolean).join(' '),
    );

/** What becomes of both versions where the member's is recorded as well. */
export function describeBoth(entry: OutboxEntry): string {
  if (entry.measureId !== undefined) {
    return 'Nothing is lost where you record yours as well. Your value takes the place of the one now, which stays in the history of its month.';
  }
  if (isOutcome(entry)) {
    return 'Nothing is lost where you record yours as well. It takes the place of what the board says now, which stays in the history.';
  }
  if (entry.areaId === null) return 'Recording yours as well adds it to the list.';
  const { evidence, plan } = entry.body;
  const isPlan = Object.keys(plan).length > 0;
  return [
    'Nothing is lost where you record yours as well.',
    evidence && 'Your evidence joins the history of the area.',
    isPlan && 'Your parts of the plan take the place of those now, which stay in its history.',
  ]
    .filter(Boolean)
    .join(' ');
}
