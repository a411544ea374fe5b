import type { TableCell } from '#src/charts/table/tableSpec.ts';
import {
  actionStatusName,
  actionStatusOf,
  daysOverdue,
  dueMovesOf,
} from '#src/core/board/actionStatus.ts';
import type { Action } from '#src/core/model/action.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { ratingName } from '#src/core/model/rating.ts';
import { sourceName } from '#src/core/text/sourceText.ts';

/** The columns of actions in a file. */
export const actionFileColumns = [
  'reference',
  'action',
  'area',
  'owner',
  'owner_in_post',
  'due_on',
  'due_words',
  'status',
  'days_overdue',
  'times_moved',
  'first_due_on',
  'delivery',
  'impact',
  'success_measure',
  'measure_id',
  'latest_note',
  'latest_note_on',
  'evidence_wanted',
  'done_on',
  'evidence',
  'evidence_source',
  'seen_by_meeting_of',
  'plan_as_of',
  'as_known_on',
];

const yesNo = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no');

/** An action as it was recorded, for a file. */
export function actionFileCells(
  action: Action,
  pack: BoardPack,
  asAt: Day,
): Record<string, TableCell> {
  const evidence = action.completion?.evidence;
  const moves = dueMovesOf(action);
  const latest = action.notes.at(-1);
  const source = pack.sources.find(({ id }) => id === evidence?.sourceId);
  return {
    reference: action.id,
    action: action.text,
    area: pack.areas.find(({ id }) => id === action.areaId)?.title ?? '',
    owner: action.owner,
    owner_in_post: yesNo(action.isOwnerInPost),
    due_on: action.dueOn ?? '',
    due_words: action.dueWords,
    status: actionStatusName[actionStatusOf(action, asAt)],
    days_overdue: daysOverdue(action, asAt),
    times_moved: moves.length,
    first_due_on: moves[0]?.from ?? '',
    delivery: action.delivery ? ratingName[action.delivery] : '',
    impact: action.impact ? ratingName[action.impact] : '',
    success_measure: action.successMeasure,
    measure_id: action.measureId ?? '',
    latest_note: latest?.text ?? '',
    latest_note_on: latest?.on ?? '',
    evidence_wanted: action.evidenceWanted,
    done_on: action.completion?.doneOn ?? '',
    evidence: evidence?.text ?? '',
    evidence_source: source ? sourceName(source) : '',
    seen_by_meeting_of: pack.meetings.find(({ id }) => id === evidence?.meetingId)?.on ?? '',
    plan_as_of: action.knownOn,
    as_known_on: asAt,
  };
}
