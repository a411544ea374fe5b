import { hashKey } from '@tanstack/react-query';
import { completionFaults } from '#src/core/board/recordingFaults.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Completion } from '#src/core/model/completion.ts';
import type { ActionRecord, DecisionRecord } from '#src/core/model/completionRecord.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { CompletionField, FormValues } from '#src/core/model/record.ts';
import { actionRecord, decisionRecord } from '#src/core/schema/completionRecord.ts';
import { parseRequest } from '#src/core/schema/parseRequest.ts';
import { filled, type Reading, type Shown, unchanged } from './parseForm.ts';
import { dateOf, typedDate } from './typedDate.ts';

/**
 * What can be said of an action or a decision. `done`: with its evidence or still without. `open`: not done
 * after all. `withdrawn`: the record itself is taken off the board, which only one of a meeting can be.
 */
const outcomes = ['done', 'open', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];

/** What may be recorded of something, by what the board says of it now. */
export const possibleOutcomes = (
  completion: Completion | null,
  isOfMeeting: boolean,
): readonly Outcome[] =>
  outcomes.filter(
    (one) =>
      one === 'done' ||
      (one === 'open' && completion !== null) ||
      (one === 'withdrawn' && isOfMeeting),
  );

/** A form for what became of an action or a decision: as the board has it, or done today without evidence. */
export function shownOutcome(
  completion: Completion | null,
  { sources }: Pick<BoardPack, 'sources'>,
  today: Day,
): Shown<CompletionField> {
  const evidence = completion?.evidence ?? null;
  const source = sources.find(({ id }) => id === evidence?.sourceId);
  return {
    outcome: 'done',
    doneOn: typedDate(completion?.doneOn ?? today),
    text: evidence?.text ?? '',
    sourceTitle: source?.title ?? '',
    publisher: source?.publisher ?? '',
    url: source?.url ?? '',
    meetingId: evidence?.meetingId ?? '',
  };
}

const evidenceFields = ['text', 'sourceTitle', 'publisher', 'url', 'meetingId'] as const;

/** What a form says, as it is sent. */
function sentOf(own: Shown<CompletionField>) {
  const hasEvidence = evidenceFields.some((field) => own[field].trim() !== '');
  return {
    doneOn: dateOf(own.doneOn) ?? undefined,
    evidence: hasEvidence
      ? {
          text: own.text.trim(),
          source: {
            title: own.sourceTitle.trim(),
            publisher: own.publisher.trim(),
            url: own.url.trim() || null,
          },
          meetingId: own.meetingId || null,
        }
      : null,
  };
}

interface About {
  /** What the board says of it now. */
  readonly completion: Completion | null;
  readonly pack: Pick<BoardPack, 'meetings' | 'sources'>;
  readonly today: Day;
}

function readAs<T extends ActionRecord>(
  read: Reading<T>,
  { completion, pack, today }: About,
  own: Shown<CompletionField>,
): Reading<T> {
  if ('faults' in read) return read;
  const faults = completionFaults(pack, read.sent, today);
  if (faults.length > 0) return { faults };
  const isSame =
    own.outcome === 'done' &&
    completion !== null &&
    hashKey([sentOf(own)]) === hashKey([sentOf(shownOutcome(completion, pack, today))]);
  return isSame ? { faults: [unchanged] } : read;
}

/** Reads what became of an action of the plan as it was typed. */
export function readActionOutcome(typed: FormValues, about: About): Reading<ActionRecord> {
  const own = filled(shownOutcome(about.completion, about.pack, about.today), typed);
  const completion = own.outcome === 'done' ? sentOf(own) : null;
  return readAs(parseRequest(actionRecord, { completion }), about, own);
}

/** Reads what became of a decision or an action of a meeting as it was typed. */
export function readDecisionOutcome(typed: FormValues, about: About): Reading<DecisionRecord> {
  const own = filled(shownOutcome(about.completion, about.pack, about.today), typed);
  const completion = own.outcome === 'done' ? sentOf(own) : null;
  const isWithdrawn = own.outcome === 'withdrawn';
  return readAs(parseRequest(decisionRecord, { completion, isWithdrawn }), about, own);
}
