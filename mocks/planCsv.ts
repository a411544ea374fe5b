import Papa from 'papaparse';
import { type Action, statesOf } from '#src/core/model/action.ts';
import type { Meeting } from '#src/core/model/boardPack.ts';

/** A plan as its council would keep it in `actions.csv`: a row for each date on which an action changed. */
export const planCsv = (actions: readonly Action[], meetings: readonly Meeting[]): string =>
  Papa.unparse(actions.flatMap((action) => rowsOf(action, meetings)));

function rowsOf(action: Action, meetings: readonly Meeting[]) {
  const states = statesOf(action);
  const dates = [...states, ...action.notes].map(({ knownOn }) => knownOn);
  return [...new Set(dates)].toSorted().map((date) => {
    const state = states.findLast(({ knownOn }) => knownOn <= date);
    if (state === undefined) throw new RangeError(`${action.id} has a note from before its plan`);
    const note = action.notes.find(({ knownOn }) => knownOn === date);
    const { completion } = state;
    const evidence = completion?.evidence ?? null;
    const seen = meetings.find(({ id }) => id === evidence?.meetingId);
    return {
      action_id: action.id,
      as_of: date,
      action: state.text,
      area_id: state.areaId ?? '',
      owner: state.owner,
      owner_in_post: state.isOwnerInPost === null ? '' : state.isOwnerInPost ? 'yes' : 'no',
      due_on: state.dueOn ?? '',
      due_words: state.dueWords,
      delivery: state.delivery ?? '',
      impact: state.impact ?? '',
      success_measure: state.successMeasure,
      measure_id: state.measureId ?? '',
      evidence_wanted: state.evidenceWanted,
      done_on: completion?.doneOn ?? '',
      evidence: evidence?.text ?? '',
      evidence_source_id: evidence?.sourceId ?? '',
      evidence_seen_on: seen?.on ?? '',
      note_on: note?.on ?? '',
      note: note?.text ?? '',
      dropped: state.isDropped ? 'yes' : '',
      source_id: action.sourceId,
    };
  });
}
