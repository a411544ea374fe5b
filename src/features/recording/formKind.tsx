import type { ReactNode } from 'react';
import { actionTitle } from '#src/core/board/actionText.ts';
import { decisionInShort } from '#src/core/board/decisionText.ts';
import type { Action } from '#src/core/model/action.ts';
import type { Area } from '#src/core/model/area.ts';
import { type BoardDecision, completionOf } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Completion } from '#src/core/model/completion.ts';
import type { ActionRecord } from '#src/core/model/completionRecord.ts';
import type { Measure } from '#src/core/model/measure.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import type { FormValues, OutboxEntry, RecordTarget } from '#src/core/model/record.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { OutcomeFields } from './OutcomeFields.tsx';
import type { NewRecord } from './outbox.ts';
import {
  filled,
  type Reading,
  type RecordedEvidence,
  readCorrectedEvidence,
  readCorrection,
  readDecision,
  readUpdate,
  recordedEvidence,
  shownDecision,
  shownUpdate,
  shownWords,
} from './parseForm.ts';
import {
  possibleOutcomes,
  readActionOutcome,
  readDecisionOutcome,
  shownOutcome,
} from './parseOutcome.ts';
import { readValue, shownValue } from './parseValue.ts';
import { actionIn, changedOnBoard, decisionIdsOf, decisionIn, measureIn } from './pendingEdits.ts';
import { UpdateFields } from './UpdateFields.tsx';
import { ValueFields } from './ValueFields.tsx';

type Common = Pick<NewRecord, 'authorityCode' | 'typed' | 'ifMatch'>;

interface FieldsProps {
  readonly errors: Readonly<Partial<Record<string, string>>>;
  readonly idOf: (field: string) => string;
  readonly onChange: (field: string, value: string) => void;
}

/** What sets the form for one kind of record apart from the others. */
interface FormKind {
  /** What it is about; `null` for the board itself. */
  readonly about: string | null;
  /** What it shows by itself. */
  readonly shown: FormValues;
  /** The record as it was typed, or what is wrong with it. */
  readonly read: (common: Common, today: Day) => Reading<NewRecord>;
  readonly fields: (typed: FormValues, given: FieldsProps) => ReactNode;
}

/** Makes a record of what was read, where nothing was wrong with it. */
const madeOf = <T,>(read: Reading<T>, make: (body: T) => NewRecord): Reading<NewRecord> =>
  'faults' in read ? read : { sent: make(read.sent) };

/**
 * The form for a record, on the board as it was when it was opened.
 *
 * @param entry The record to change; `null` for a new one.
 * @param day On which it was opened.
 * @returns The words for a board that no longer has what the record is about.
 */
export function formKindOf(
  target: RecordTarget,
  entry: OutboxEntry | null,
  pack: BoardPack,
  day: Day,
): FormKind | string {
  const changed = changedOnBoard(entry);
  if (target.measureId !== undefined) {
    const measure =
      changed?.measureId === undefined ? measureIn(pack, target.measureId) : changed.seen;
    return measure ? valueForm(measure, day) : gone('measure');
  }
  if (target.actionId !== undefined) {
    const action = changed?.actionId === undefined ? actionIn(pack, target.actionId) : changed.seen;
    return action ? actionForm(action, pack, day) : gone('action');
  }
  if (target.decisionId !== undefined) {
    const decision =
      changed?.decisionId === undefined ? decisionIn(pack, target.decisionId) : changed.seen;
    if (!decision) return gone('decision or action');
    return target.isCorrection ? correctionForm(decision, pack) : changeForm(decision, pack, day);
  }
  if (target.areaId === null) return decisionForm(pack, day);
  const area = pack.areas.find(({ id }) => id === target.areaId);
  if (!area) return gone('improvement area');
  if (target.withdraws === undefined) return updateForm(area, pack);
  // Where the withdrawal is on its board already, as it was before.
  const seen = entry?.areaId != null ? entry.seen : area;
  const corrected = recordedEvidence(seen, pack, target.withdraws);
  return corrected ? evidenceForm(seen, corrected, pack) : gone('evidence');
}

const gone = (what: string) => `The board no longer has this ${what}. What you typed is kept.`;

const updateForm = (area: Area, { settings }: BoardPack): FormKind => ({
  about: area.title,
  shown: shownUpdate(area),
  read: (common, today) =>
    madeOf(readUpdate(area, common.typed, today), (body) => ({
      ...common,
      areaId: area.id,
      body,
      seen: area,
    })),
  fields: (typed, given) => (
    <UpdateFields {...given} values={filled(shownUpdate(area), typed)} settings={settings} />
  ),
});

const evidenceForm = (area: Area, corrected: RecordedEvidence, pack: BoardPack): FormKind => ({
  about: area.title,
  shown: shownUpdate(area, corrected),
  read: (common, today) =>
    madeOf(readCorrectedEvidence(area, corrected, common.typed, today), (body) => ({
      ...common,
      areaId: area.id,
      withdraws: corrected.source.id,
      body,
      seen: area,
    })),
  fields: (typed, given) => (
    <UpdateFields
      {...given}
      isCorrection
      values={filled(shownUpdate(area, corrected), typed)}
      settings={pack.settings}
    />
  ),
});

const correctionForm = (decision: BoardDecision, pack: BoardPack): FormKind => ({
  about: decisionInShort(decision),
  shown: shownWords(decision),
  read: (common, today) =>
    madeOf(readCorrection(pack, decision, common.typed, today), (correction) => ({
      ...common,
      areaId: null,
      decisionId: decision.id,
      isCorrection: true,
      body: { completion: null, isWithdrawn: false, correction },
      seen: decision,
      seenByMeetingOn: null,
    })),
  fields: (typed, given) => (
    <DecisionFields {...given} values={filled(shownWords(decision), typed)} areas={pack.areas} />
  ),
});

const decisionForm = (pack: BoardPack, day: Day): FormKind => ({
  about: null,
  shown: shownDecision(day),
  read: (common, today) =>
    madeOf(readDecision(pack, common.typed, today), (body) => ({
      ...common,
      areaId: null,
      body,
      seen: decisionIdsOf(pack),
    })),
  fields: (typed, given) => (
    <DecisionFields {...given} values={filled(shownDecision(day), typed)} areas={pack.areas} />
  ),
});

const valueForm = (measure: Measure, day: Day): FormKind => ({
  about: measure.name,
  shown: shownValue(measure, day),
  read: (common, today) =>
    madeOf(readValue(measure, common.typed, today), (body) => ({
      ...common,
      areaId: null,
      measureId: measure.id,
      body,
      seen: measure,
    })),
  fields: (typed, given) => (
    <ValueFields {...given} values={filled(shownValue(measure, day), typed)} measure={measure} />
  ),
});

/** The day of the meeting that a record names as having seen the evidence. */
const seenByMeetingOn = ({ completion }: ActionRecord, { meetings }: BoardPack) =>
  meetings.find(({ id }) => id === completion?.evidence?.meetingId)?.on ?? null;

const outcomeForm = (
  completion: Completion | null,
  pack: BoardPack,
  day: Day,
  { isOfMeeting, evidenceWanted }: { isOfMeeting: boolean; evidenceWanted: string },
): Pick<FormKind, 'shown' | 'fields'> => ({
  shown: shownOutcome(completion, pack, day),
  fields: (typed, given) => (
    <OutcomeFields
      {...given}
      values={filled(shownOutcome(completion, pack, day), typed)}
      outcomes={possibleOutcomes(completion, isOfMeeting)}
      evidenceWanted={evidenceWanted}
      meetings={pack.meetings}
    />
  ),
});

const actionForm = (action: Action, pack: BoardPack, day: Day): FormKind => ({
  about: `${action.id} ${actionTitle(action)}`,
  ...outcomeForm(action.completion, pack, day, {
    isOfMeeting: false,
    evidenceWanted: action.evidenceWanted,
  }),
  read: (common, today) =>
    madeOf(
      readActionOutcome(common.typed, { completion: action.completion, pack, today }),
      (body) => ({
        ...common,
        areaId: null,
        actionId: action.id,
        body,
        seen: action,
        seenByMeetingOn: seenByMeetingOn(body, pack),
      }),
    ),
});

const changeForm = (decision: BoardDecision, pack: BoardPack, day: Day): FormKind => ({
  about: decisionInShort(decision),
  ...outcomeForm(completionOf(decision), pack, day, { isOfMeeting: true, evidenceWanted: '' }),
  read: (common, today) =>
    madeOf(
      readDecisionOutcome(common.typed, { completion: completionOf(decision), pack, today }),
      (body) => ({
        ...common,
        areaId: null,
        decisionId: decision.id,
        body,
        seen: decision,
        seenByMeetingOn: seenByMeetingOn(body, pack),
      }),
    ),
});
