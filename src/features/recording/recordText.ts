import { decisionInShort, isCut } from '#src/core/board/decisionText.ts';
import { areaStatusName } from '#src/core/model/area.ts';
import { decisionKindName } from '#src/core/model/boardDecision.ts';
import { ratingName } from '#src/core/model/rating.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { formatDate } from '#src/core/text/format.ts';
import { periodText, valueParts } from './valueText.ts';

/**
 * What a record is, in a line: "Update on “Private fostering”", "Action: Bring the results", "Value of
 * “Sickness” for October 2026".
 */
export function entryName(entry: OutboxEntry): string {
  if (entry.measureId !== undefined) {
    return `Value of “${entry.seen.name}” for ${periodText(entry.body.period, entry.seen)}`;
  }
  return entry.areaId === null
    ? `${decisionKindName[entry.body.kind]}: ${decisionInShort(entry.body)}`
    : `Update on “${entry.seen.title}”`;
}

/** What it says besides its name: "Status: Addressed. Owner: Head of Examples. Due date: March 2027" */
export function describeRecord(entry: OutboxEntry): string {
  const isNamed =
    entry.areaId === null && entry.measureId === undefined && !isCut(entryName(entry));
  return recordParts(entry)
    .filter(({ name }) => !(isNamed && (name === 'Kind' || name === 'Text')))
    .map(({ name, value }) => `${name}: ${value.replace(/\.$/, '')}`)
    .join('. ');
}

/** A part of a record as a reader knows it. */
export interface RecordedPart {
  readonly name: string;
  readonly value: string;
}

/** What a record says of a part that it empties. */
const emptied = 'taken away';

/** Every part that a member recorded, by its name; what was emptied says so. */
export function recordParts(entry: OutboxEntry): RecordedPart[] {
  const part = (name: string, value: string | null | undefined, isEmptied = false) =>
    value ? [{ name, value }] : isEmptied ? [{ name, value: emptied }] : [];
  if (entry.measureId !== undefined) {
    const parts = Object.entries(valueParts(entry.seen, entry.body));
    return parts.flatMap(([name, value]) => part(name, value));
  }
  if (entry.areaId === null) {
    const { kind, on, text, owner, dueOn, areaIds } = entry.body;
    return [
      ...part('Kind', decisionKindName[kind]),
      ...part('Date', formatDate(on)),
      ...part('Text', text),
      ...part('Owner', owner),
      ...part('Due date', dueOn && formatDate(dueOn)),
      ...part('Improvement areas', areaIds.join(', ')),
    ];
  }
  const { evidence, plan } = entry.body;
  const changed = (name: string, value: string | null | undefined) =>
    value === undefined ? [] : part(name, value, true);
  const date = (value: string | null | undefined) => value && formatDate(value);
  const rating = (value: keyof typeof ratingName | null | undefined) => value && ratingName[value];
  return [
    ...(evidence
      ? [
          ...part('Status', areaStatusName[evidence.status]),
          ...part('Date of the evidence', formatDate(evidence.on)),
          ...part('Evidence', evidence.text),
          ...part('Source', `${evidence.source.title}, ${evidence.source.publisher}`),
          ...part('Web address', evidence.source.url),
        ]
      : []),
    ...changed('Owner', plan.owner),
    ...changed('Due date', date(plan.dueOn)),
    ...changed('Next step', plan.nextStep),
    ...changed('Delivery', rating(plan.delivery)),
    ...changed('Impact', rating(plan.impact)),
    ...changed('Target', plan.target),
    ...changed('Target date', date(plan.targetBy)),
    ...changed('Comment', plan.commentary),
  ];
}
