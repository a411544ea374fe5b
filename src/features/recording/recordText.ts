import { actionTitle } from '#src/core/board/actionText.ts';
import { decisionInShort, isCut } from '#src/core/board/decisionText.ts';
import { areaStatusName } from '#src/core/model/area.ts';
import { decisionKindName, type NewBoardDecision } from '#src/core/model/boardDecision.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';
import { ratingName } from '#src/core/model/rating.ts';
import {
  correctionIn,
  isOutcome,
  type OutboxEntry,
  type RecordedOutcome,
} from '#src/core/model/record.ts';
import { formatDate } from '#src/core/text/format.ts';
import { periodText, valueParts } from './valueText.ts';

/** What is said to have become of something, as a record calls it. */
export function outcomeName({ body }: Pick<RecordedOutcome, 'body'>): string {
  if ('correction' in body && body.correction) return 'Corrected';
  if ('isWithdrawn' in body && body.isWithdrawn) return 'Withdrawn';
  return body.completion === null ? 'Not done after all' : 'Done';
}

/** What an outcome is of: "1.8 Publish the supervision standard", "Bring the results". */
const outcomeOf = (entry: RecordedOutcome): string =>
  entry.actionId === undefined
    ? decisionInShort(entry.seen)
    : `${entry.actionId} ${actionTitle(entry.seen)}`;

/**
 * What a record is, in a line: "Update on “Private fostering”", "Action: Bring the results", "Value of
 * “Sickness” for October 2026", "Done: 1.8 Publish the supervision standard".
 */
export function entryName(entry: OutboxEntry): string {
  if (isOutcome(entry)) return `${outcomeName(entry)}: ${outcomeOf(entry)}`;
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
    entry.areaId === null &&
    entry.measureId === undefined &&
    !isOutcome(entry) &&
    !isCut(entryName(entry));
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

/** What shows that something is done, as `outcomeParts` says it. */
interface ShownBy {
  readonly text: string;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    readonly url: string | null;
  };
  /** The day of the meeting that saw it. */
  readonly seenOn: PartialDate | null;
}

/** What became of something, by the names of its parts; a part that says nothing is empty. */
export function outcomeParts(
  outcome: string,
  doneOn: PartialDate | null,
  shownBy: ShownBy | null,
): Readonly<Record<string, string>> {
  const source = shownBy?.source;
  return {
    'What is recorded': outcome,
    'Done on': doneOn ? formatDate(doneOn) : '',
    Evidence: shownBy?.text ?? '',
    Source: source ? `${source.title}, ${source.publisher}` : '',
    'Web address': source?.url ?? '',
    'Seen by the meeting of': shownBy?.seenOn ? formatDate(shownBy.seenOn) : '',
  };
}

/** The parts of what a member recorded to have become of something. */
export function recordedOutcomeParts(entry: RecordedOutcome): Readonly<Record<string, string>> {
  const { completion } = entry.body;
  const evidence = completion?.evidence ?? null;
  const shownBy = evidence && { ...evidence, seenOn: entry.seenByMeetingOn };
  return outcomeParts(outcomeName(entry), completion?.doneOn ?? null, shownBy);
}

/** What a decision says, by the names of its parts; a part that says nothing is empty. */
export function decisionParts({
  kind,
  on,
  text,
  owner,
  dueOn,
  areaIds,
}: NewBoardDecision): Readonly<Record<string, string>> {
  return {
    Kind: decisionKindName[kind],
    Date: formatDate(on),
    Text: text,
    Owner: owner,
    'Due date': dueOn ? formatDate(dueOn) : '',
    'Improvement areas': areaIds.join(', '),
  };
}

/** Every part that a member recorded, by its name; what was emptied says so. */
export function recordParts(entry: OutboxEntry): RecordedPart[] {
  const part = (name: string, value: string | null | undefined, isEmptied = false) =>
    value ? [{ name, value }] : isEmptied ? [{ name, value: emptied }] : [];
  if (entry.measureId !== undefined) {
    const parts = Object.entries(valueParts(entry.seen, entry.body));
    return parts.flatMap(([name, value]) => part(name, value));
  }
  const correction = correctionIn(entry);
  if (correction !== undefined) {
    return Object.entries(decisionParts(correction)).flatMap(([name, text]) => part(name, text));
  }
  if (isOutcome(entry)) {
    const parts = Object.entries(recordedOutcomeParts(entry));
    return parts.flatMap(([name, value]) => part(name, value));
  }
  if (entry.areaId === null) {
    return Object.entries(decisionParts(entry.body)).flatMap(([name, text]) => part(name, text));
  }
  const { evidence, plan } = entry.body;
  const withdrawn = entry.seen.history.find(({ sourceId }) => sourceId === entry.withdraws);
  const changed = (name: string, value: string | null | undefined) =>
    value === undefined ? [] : part(name, value, true);
  const date = (value: string | null | undefined) => value && formatDate(value);
  const rating = (value: keyof typeof ratingName | null | undefined) => value && ratingName[value];
  return [
    ...part('Withdrawn', withdrawn?.text),
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
