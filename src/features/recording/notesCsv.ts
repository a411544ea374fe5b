import { csv } from '#src/charts/download/csv.ts';
import { decisionKindName } from '#src/core/model/boardDecision.ts';
import { ratingName } from '#src/core/model/rating.ts';
import type {
  OutboxEntry,
  RecordedDecision,
  RecordedUpdate,
  RecordedValue,
} from '#src/core/model/record.ts';

interface Column {
  readonly name: string;
  readonly of: (entry: OutboxEntry) => Cell;
}

type Cell = string | number | null | undefined;

const update = (of: (entry: RecordedUpdate) => Cell) => (entry: OutboxEntry) =>
  entry.areaId === null ? '' : of(entry);

const decision = (of: (entry: RecordedDecision) => Cell) => (entry: OutboxEntry) =>
  entry.areaId === null && entry.measureId === undefined ? of(entry) : '';

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
        update(() => 'Update on an area'),
        decision(({ body }) => decisionKindName[body.kind]),
        value(() => 'Value of a measure'),
      ),
    },
    {
      name: 'area_id',
      of: either(
        update(({ areaId }) => areaId),
        decision(({ body }) => body.areaIds.join('; ')),
      ),
    },
    { name: 'area', of: update(({ seen }) => seen.title) },
    {
      name: 'on',
      of: either(
        update(({ body }) => body.evidence?.on),
        decision(({ body }) => body.on),
      ),
    },
    { name: 'decision_or_action', of: decision(({ body }) => body.text) },
    { name: 'status', of: update(({ body }) => body.evidence?.status) },
    { name: 'evidence', of: update(({ body }) => body.evidence?.text) },
    { name: 'source_title', of: update(({ body }) => body.evidence?.source.title) },
    { name: 'source_publisher', of: update(({ body }) => body.evidence?.source.publisher) },
    { name: 'source_address', of: update(({ body }) => body.evidence?.source.url) },
    {
      name: 'owner',
      of: either(
        update(({ body }) => part(body.plan.owner)),
        decision(({ body }) => body.owner),
      ),
    },
    {
      name: 'due_on',
      of: either(
        update(({ body }) => part(body.plan.dueOn)),
        decision(({ body }) => body.dueOn),
      ),
    },
    { name: 'next_step', of: update(({ body }) => part(body.plan.nextStep)) },
    {
      name: 'delivery',
      of: update(({ body: { plan } }) => part(plan.delivery && ratingName[plan.delivery])),
    },
    {
      name: 'impact',
      of: update(({ body: { plan } }) => part(plan.impact && ratingName[plan.impact])),
    },
    { name: 'target', of: update(({ body }) => part(body.plan.target)) },
    { name: 'target_by', of: update(({ body }) => part(body.plan.targetBy)) },
    { name: 'commentary', of: update(({ body }) => part(body.plan.commentary)) },
    { name: 'measure_id', of: value(({ measureId }) => measureId) },
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
  ];
  return csv(
    columns.map(({ name }) => name),
    notes.map((entry) => columns.map(({ of }) => of(entry) ?? '')),
  );
}
