import { csv } from '#src/charts/download/csv.ts';
import { decisionKindName } from '#src/core/model/boardDecision.ts';
import { ratingName } from '#src/core/model/rating.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';

interface Column {
  readonly name: string;
  readonly of: (entry: OutboxEntry) => string | null | undefined;
}

const update =
  (of: (body: Extract<OutboxEntry, { areaId: string }>['body']) => string | null | undefined) =>
  (entry: OutboxEntry) =>
    entry.areaId === null ? '' : of(entry.body);

const decision =
  (of: (body: Extract<OutboxEntry, { areaId: null }>['body']) => string | null | undefined) =>
  (entry: OutboxEntry) =>
    entry.areaId === null ? of(entry.body) : '';

/** A part of the plan: what was not changed is not named, what was emptied says so. */
const part = (value: string | null | undefined) =>
  value === undefined ? '' : value || '(taken away)';

/**
 * The notes of a page, a row for each, to hand in to whoever keeps the board's records: the columns
 * of an update are those that the council's own `areas.csv` has.
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
      of: (entry) =>
        entry.areaId === null ? decisionKindName[entry.body.kind] : 'Update on an area',
    },
    {
      name: 'area_id',
      of: (entry) => (entry.areaId === null ? entry.body.areaIds.join('; ') : entry.areaId),
    },
    { name: 'area', of: (entry) => (entry.areaId === null ? '' : entry.seen.title) },
    {
      name: 'on',
      of: (entry) => (entry.areaId === null ? entry.body.on : entry.body.evidence?.on),
    },
    { name: 'decision_or_action', of: decision(({ text }) => text) },
    { name: 'status', of: update(({ evidence }) => evidence?.status) },
    { name: 'evidence', of: update(({ evidence }) => evidence?.text) },
    { name: 'source_title', of: update(({ evidence }) => evidence?.source.title) },
    { name: 'source_publisher', of: update(({ evidence }) => evidence?.source.publisher) },
    { name: 'source_address', of: update(({ evidence }) => evidence?.source.url) },
    {
      name: 'owner',
      of: (entry) => (entry.areaId === null ? entry.body.owner : part(entry.body.plan.owner)),
    },
    {
      name: 'due_on',
      of: (entry) => (entry.areaId === null ? entry.body.dueOn : part(entry.body.plan.dueOn)),
    },
    { name: 'next_step', of: update(({ plan }) => part(plan.nextStep)) },
    {
      name: 'delivery',
      of: update(({ plan }) => part(plan.delivery && ratingName[plan.delivery])),
    },
    { name: 'impact', of: update(({ plan }) => part(plan.impact && ratingName[plan.impact])) },
    { name: 'target', of: update(({ plan }) => part(plan.target)) },
    { name: 'target_by', of: update(({ plan }) => part(plan.targetBy)) },
    { name: 'commentary', of: update(({ plan }) => part(plan.commentary)) },
  ];
  return csv(
    columns.map(({ name }) => name),
    notes.map((entry) => columns.map(({ of }) => of(entry) ?? '')),
  );
}
