import type { Area } from '#src/core/model/area.ts';
import { type AreaUpdate, recordedSourceKind } from '#src/core/model/areaUpdate.ts';
import { type NewBoardDecision, wordsOf } from '#src/core/model/boardDecision.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { ActionRecord, DecisionRecord } from '#src/core/model/completionRecord.ts';
import {
  endsQuarter,
  type Measure,
  mostPeriods,
  mostRestatements,
  type NewMeasureValue,
} from '#src/core/model/measure.ts';
import { type Day, firstDay, lastDay } from '#src/core/model/partialDate.ts';
import type { FieldFault } from '#src/core/model/problem.ts';
import { formatDate } from '#src/core/text/format.ts';
import { isLastSaid, saidOf, standingFigures } from './withMeasureValue.ts';

/**
 * What is wrong with an update that its schema lets pass, because only the board and the day tell:
 * evidence of a day to come, or from before the area was raised, or the withdrawal of what is not there.
 */
export function updateFaults(
  area: Area,
  update: AreaUpdate,
  today: Day,
  { sources }: Pick<BoardPack, 'sources'> = { sources: [] },
): FieldFault[] {
  return [...evidenceFaults(area, update, today), ...withdrawalFaults(area, update, sources)];
}

/** Only what a member recorded can be withdrawn, and that once. */
function withdrawalFaults(
  { history }: Area,
  { withdraws }: AreaUpdate,
  sources: BoardPack['sources'],
): FieldFault[] {
  if (withdraws === undefined) return [];
  const isThere = history.some((one) => one.sourceId === withdraws && one.withdrawn === undefined);
  const isRecorded = sources.some(
    ({ id, kind }) => id === withdraws && kind === recordedSourceKind,
  );
  if (isThere && isRecorded) return [];
  const detail = `wanted the source of evidence that was recorded on this area: found ${withdraws}`;
  return [{ pointer: '#/withdraws', detail }];
}

function evidenceFaults(area: Area, { evidence }: AreaUpdate, today: Day): FieldFault[] {
  if (evidence === null) return [];
  const pointer = '#/evidence/on';
  if (firstDay(evidence.on) > today) {
    const detail = `wanted evidence of ${formatDate(today)} or earlier`;
    return [{ pointer, detail, code: 'day-to-come', limit: today }];
  }
  if (lastDay(evidence.on) < firstDay(area.raisedOn)) {
    const detail = `wanted evidence since the area was raised, ${formatDate(area.raisedOn)}`;
    return [{ pointer, detail, code: 'before-raised', limit: area.raisedOn }];
  }
  return [];
}

/** Likewise of a decision: one of a day to come, or about an area that the board does not have. */
export function decisionFaults(
  { areas }: Pick<BoardPack, 'areas'>,
  { on, areaIds }: NewBoardDecision,
  today: Day,
): FieldFault[] {
  const ids = new Set(areas.map(({ id }) => id));
  const unknown = areaIds.flatMap((id, index) =>
    ids.has(id)
      ? []
      : [{ pointer: `#/areaIds/${index}`, detail: `wanted an area of this board: found ${id}` }],
  );
  const detail = `wanted a meeting of ${formatDate(today)} or earlier`;
  return on > today
    ? [{ pointer: '#/on', detail, code: 'day-to-come', limit: today }, ...unknown]
    : unknown;
}

/**
 * Likewise of a value of a measure: one of a month to come, of a month with which no quarter ends where
 * it goes by quarters, one that says nothing new, or one more than a board can hold.
 */
export function valueFaults(measure: Measure, value: NewMeasureValue, today: Day): FieldFault[] {
  const pointer = '#/period';
  const { period } = value;
  if (firstDay(period) > today) {
    const limit = today.slice(0, 7);
    const detail = `wanted ${formatDate(limit)} or earlier`;
    return [{ pointer, detail, code: 'day-to-come', limit }];
  }
  if (measure.period === 'quarter' && !endsQuarter(period)) {
    return [{ pointer, detail: 'wanted the last month of a quarter: 3, 6, 9 or 12' }];
  }
  if (value.isWithdrawn && standingFigures(saidOf(measure, period)).length === 0) {
    const detail = `the board says nothing of ${formatDate(period)} that could be withdrawn`;
    return [{ pointer, detail }];
  }
  if (!value.isWithdrawn && isLastSaid(measure, value)) {
    return [
      { pointer: '#', detail: `this is what the board already says of ${formatDate(period)}` },
    ];
  }
  const said = saidOf(measure, period).length;
  if (said === 0 && measure.values.length >= mostPeriods) {
    const detail = `this measure has its ${mostPeriods} ${measure.period}s, and cannot have one more`;
    return [{ pointer, detail }];
  }
  // What holds now is not yet among what was said before.
  if (said > mostRestatements) {
    const detail = `${formatDate(period)} was restated ${mostRestatements} times, and cannot be once more`;
    return [{ pointer, detail }];
  }
  return [];
}

/** Likewise of what became of a decision, or of its correction, whose faults are those of a decision. */
export function decisionRecordFaults(
  pack: Pick<BoardPack, 'areas' | 'meetings'>,
  said: NewBoardDecision,
  record: DecisionRecord,
  today: Day,
): FieldFault[] {
  const { correction } = record;
  if (correction === undefined) return completionFaults(pack, record, today);
  const isSame = JSON.stringify(wordsOf(correction)) === JSON.stringify(wordsOf(said));
  if (isSame) return [{ pointer: '#/correction', detail: 'this is what the board already says' }];
  return decisionFaults(pack, correction, today).map(({ pointer, ...fault }) => ({
    ...fault,
    pointer: pointer.replace('#/', '#/correction/'),
  }));
}

/** Likewise of the end of an action or a decision: one of a day to come, or seen by a meeting that is not there. */
export function completionFaults(
  { meetings }: Pick<BoardPack, 'meetings'>,
  { completion }: ActionRecord,
  today: Day,
): FieldFault[] {
  if (completion === null) return [];
  const { doneOn, evidence } = completion;
  const detail = `wanted ${formatDate(today)} or earlier`;
  const early =
    doneOn > today
      ? [{ pointer: '#/completion/doneOn', detail, code: 'day-to-come' as const, limit: today }]
      : [];
  const meetingId = evidence?.meetingId ?? null;
  const isThere = meetingId === null || meetings.some(({ id }) => id === meetingId);
  const unknown = isThere
    ? []
    : [
        {
          pointer: '#/completion/evidence/meetingId',
          detail: `wanted a meeting of this board: found ${meetingId}`,
        },
      ];
  return [...early, ...unknown];
}
