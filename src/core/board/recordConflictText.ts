import type { BoardPack } from '#src/core/model/boardPack.ts';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import { ratingName, ratings } from '#src/core/model/rating.ts';
import type { PlanConflict, PlanPart, SetAsideRecord } from '#src/core/model/recordConflict.ts';
import { formatDate } from '#src/core/text/format.ts';

/** How a notice calls each part of the plan. */
export const planPartName: Readonly<Record<PlanPart, string>> = {
  owner: 'owner',
  dueOn: 'due date',
  nextStep: 'next step',
  delivery: 'delivery',
  impact: 'impact',
  target: 'target',
  targetBy: 'target date',
  commentary: 'comment',
  completion: 'end',
};

/** A part of the plan as a sentence says it: “Head of Examples”, 31 January 2027, Amber, none. */
function formatPart(part: PlanPart, value: string | null): string {
  if (!value) return part === 'completion' ? 'not done' : 'none';
  if (part === 'completion') return `done ${formatDate(value)}`;
  if ((part === 'dueOn' || part === 'targetBy') && isPartialDate(value)) return formatDate(value);
  const rating = ratings.find((one) => one === value);
  const isRated = part === 'delivery' || part === 'impact';
  return isRated && rating ? ratingName[rating] : `“${value}”`;
}

/**
 * What was recorded of the plan and what the council's file says otherwise: "Owner: “Head of Audit” was
 * recorded on 12 May 2026, but the plan of 20 May 2026 says “Head of Examples”."
 */
export function describePlanConflict(conflict: PlanConflict): string {
  const { part, recordedOn, recorded, plannedOn, planned } = conflict;
  const name = planPartName[part];
  return [
    `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${formatPart(part, recorded)} was recorded on`,
    `${formatDate(recordedOn)}, but the plan of ${formatDate(plannedOn)} says`,
    `${formatPart(part, planned)}.`,
  ].join(' ');
}

/** What a conflict is about, as its list calls it: the title of an area, the reference of an action. */
export const conflictSubject = ({ kind, id }: PlanConflict, { areas }: BoardPack): string =>
  kind === 'area' ? (areas.find((area) => area.id === id)?.title ?? id) : `Action ${id}`;

/** A record that is not on the board: "Recorded on 12 May 2026: owner: Head of Audit. The board has no area A1 any more." */
export const describeSetAside = ({ recordedOn, said, reason }: SetAsideRecord): string =>
  `Recorded on ${formatDate(recordedOn)}: ${said.replace(/\.$/, '')}. ${reason}`;

/** Those of one area or one action. */
export const planConflictsOf = (
  { planConflicts = [] }: Pick<BoardPack, 'planConflicts'>,
  kind: PlanConflict['kind'],
  id: string,
): readonly PlanConflict[] => planConflicts.filter((one) => one.kind === kind && one.id === id);
