import { csv } from '#src/charts/download/csv.ts';
import { recordedSourceId } from '#src/core/model/areaUpdate.ts';
import { decisionKindName, type NewBoardDecision } from '#src/core/model/boardDecision.ts';
import { ratingName } from '#src/core/model/rating.ts';
import {
  correctionIn,
  isOutcome,
  type OutboxEntry,
  type RecordedCompletion,
  type RecordedDecision,
  type RecordedOutcome,
  type RecordedUpdate,
  type RecordedValue,
} from '#src/core/model/record.ts';
import { today } from '#src/core/model/today.ts';
import { outcomeName } from './recordText.ts';

interface Column {
  readonly name: string;
  readonly of: (entry: OutboxEntry) => Cell;
}

type Cell = string | number | null | undefined;

const update = (of: (entry: RecordedUpdate) => Cell) => (entry: OutboxEntry) =>
  entry.areaId === null ? '' : of(entry);

const decision = (of: (entry: RecordedDecision) => Cell) => (entry: OutboxEntry) =>
  entry.areaId === null && entry.measureId === undefined && !isOutcome(entry) ? of(entry) : '';

/** A decision as it was noted, or as it is corrected. */
const words = (of: (decision: NewBoardDecision) => Cell) => (entry: OutboxEntry) => {
  const correction = correctionIn(entry);
  return correction === undefined ? decision(({ body }) => of(body))(entry) : of(correction);
};

/** What became of an action of the plan, or of a decision or an action of a meeting. */
const outcome = (of: (entry: RecordedOutcome) => Cell) => (entry: OutboxEntry) =>
  isOutcome(entry) ? of(entry) : '';

/** Likewise of the plan only: the action as the member saw it, which makes a row of `actions.csv`. */
const planned = (of: (entry: RecordedCompletion) => Cell) => (entry: OutboxEntry) =>
  entry.actionId === undefined ? '' : of(entry);

const shownBy = ({ body }: RecordedOutcome) => body.completion?.evidence;
const inPost = (isOwnerInPost: boolean | null) =>
  isOwnerInPost === null ? '' : isOwnerInPost ? 'yes' : 'no';

const value = (of: (entry: RecordedValue) => Cell) => (entry: OutboxEntry) =>
  entry.measureId === undefined ? '' : of(entry);

/** The first of them that says something. */
const either =
  (...all: readonly ((entry: OutboxEntry) => Cell)[]) =>
  (entry: OutboxEntry) =>
    all.map((of) => of(entry)).find((cell) => cell !== '');

/** A part of the plan: what was not changed is not named, what was emptied says so. */
const part = (value: string | null | undefined) =>
  value === undefined ? '' : value || '(taken away)';

/**
 * The notes of a page, a row for each, to hand in to whoever keeps the board's records: the columns
 * of an update are those that the council's own `areas.csv` has, and of a value those of its `measure_values.csv`.
 * What became of an action of the plan fills every column of `actions.csv`, so that it is its next row there;
 * its evidence names the source by an id to give it in `sources.csv`.
 *
 * @param nameOf An authority's name by its code.
 */
export function notesCsv(
  notes: readonly OutboxEntry[],
  nameOf: (authorityCode: string) => string,
): string {
  const columns: readonly Column[] = [
    { name: 'authority', of: ({ authorityCode }) => nameOf(authorityCode) },
    { name: 'authority_code', of: ({ authorityCode }) => authorityCode },
    { name: 'noted_at', of: ({ recordedAt }) => new Date(recordedAt).toISOString() },
    {
      name: 'kind',
      of: either(
        update(({ withdraws }) =>
          withdraws === undefined ? 'Update on an area' : 'Correction of evidence',
        ),
        decision(({ body }) => decisionKindName[body.kind]),
        value(({ body }) => (body.isWithdrawn ? 'Value withdrawn' : 'Value of a measure')),
        outcome(outcomeName),
      ),
    },
    {
      name: 'area_id',
      of: either(
        planned(({ seen }) => seen.areaId),
        update(({ areaId }) => areaId),
        words(({ areaIds }) => areaIds.join('; ')),
      ),
    },
    { name: 'area', of: update(({ seen }) => seen.title) },
    {
      name: 'on',
      of: either(
        update(({ body }) => body.evidence?.on),
        words(({ on }) => on),
      ),
    },
    {
      name: 'decision_or_action',
      of: either(
        words(({ text }) => text),
        outcome((entry) => (entry.decisionId === undefined ? '' : entry.seen.text)),
      ),
    },
    { name: 'status', of: update(({ body }) => body.evidence?.status) },
    { name: 'done_on', of: outcome(({ body }) => body.completion?.doneOn) },
    {
      name: 'evidence',
      of: either(
        update(({ body }) => body.evidence?.text),
        outcome((entry) => shownBy(entry)?.text),
      ),
    },
    {
      name: 'evidence_source_id',
      of: outcome((entry) => (shownBy(entry) ? recordedSourceId(entry.id) : '')),
    },
    { name: 'evidence_seen_on', of: outcome(({ seenByMeetingOn }) => seenByMeetingOn) },
    {
      name: 'source_title',
      of: either(
        update(({ body }) => body.evidence?.source.title),
        outcome((entry) => shownBy(entry)?.source.title),
      ),
    },
    {
      name: 'source_publisher',
      of: either(
        update(({ body }) => body.evidence?.source.publisher),
        outcome((entry) => shownBy(entry)?.source.publisher),
      ),
    },
    {
      name: 'source_address',
      of: either(
        update(({ body }) => body.evidence?.source.url),
        outcome((entry) => shownBy(entry)?.source.url),
      ),
    },
    { name: 'source_id', of: planned(({ seen }) => seen.sourceId) },
    {
      name: 'owner',
      of: either(
        planned(({ seen }) => seen.owner),
        update(({ body }) => part(body.plan.owner)),
        words(({ owner }) => owner),
      ),
    },
    { name: 'owner_in_post', of: planned(({ seen }) => inPost(seen.isOwnerInPost)) },
    {
      name: 'due_on',
      of: either(
        planned(({ seen }) => seen.dueOn),
        update(({ body }) => part(body.plan.dueOn)),
        words(({ dueOn }) => dueOn),
      ),
    },
    { name: 'due_words', of: planned(({ seen }) => seen.dueWords) },
    { name: 'next_step', of: update(({ body }) => part(body.plan.nextStep)) },
    {
      name: 'delivery',
      of: either(
        update(({ body: { plan } }) => part(plan.delivery && ratingName[plan.delivery])),
        planned(({ seen }) => seen.delivery),
      ),
    },
    {
      name: 'impact',
      of: either(
        update(({ body: { plan } }) => part(plan.impact && ratingName[plan.impact])),
        planned(({ seen }) => seen.impact),
      ),
    },
    { name: 'target', of: update(({ body }) => part(body.plan.target)) },
    { name: 'target_by', of: update(({ body }) => part(body.plan.targetBy)) },
    { name: 'commentary', of: update(({ body }) => part(body.plan.commentary)) },
    { name: 'success_measure', of: planned(({ seen }) => seen.successMeasure) },
    { name: 'evidence_wanted', of: planned(({ seen }) => seen.evidenceWanted) },
    {
      name: 'measure_id',
      of: either(
        value(({ measureId }) => measureId),
        planned(({ seen }) => seen.measureId),
      ),
    },
    { name: 'measure', of: value(({ seen }) => seen.name) },
    { name: 'period', of: value(({ body }) => body.period) },
    { name: 'value', of: value(({ body }) => body.value) },
    { name: 'numerator', of: value(({ body }) => body.numerator) },
    { name: 'denominator', of: value(({ body }) => body.denominator) },
    {
      name: 'value_status',
      of: value(({ body }) => (body.isProvisional ? 'provisional' : 'final')),
    },
    { name: 'note', of: value(({ body }) => body.note) },
    { name: 'action_id', of: planned(({ actionId }) => actionId) },
    { name: 'as_of', of: planned(({ recordedAt }) => today(new Date(recordedAt))) },
    { name: 'action', of: planned(({ seen }) => seen.text) },
    { name: 'decision_id', of: outcome(({ decisionId }) => decisionId) },
    { name: 'withdrawn_source_id', of: update(({ withdraws }) => withdraws) },
    { name: 'dropped', of: planned(({ seen }) => (seen.isDropped ? 'yes' : 'no')) },
  ];
  return csv(
    columns.map(({ name }) => name),
    notes.map((entry) => columns.map(({ of }) => of(entry) ?? '')),
  );
}
