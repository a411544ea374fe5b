import type { AreaUpdate, PlanChange } from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { ActionRecord } from '#src/core/model/completionRecord.ts';
import { lastDay, type PartialDate } from '#src/core/model/partialDate.ts';
import type { PlanConflict, PlanPart } from '#src/core/model/recordConflict.ts';
import type { KeptRecord } from './keptRecord.ts';
import type { Target } from './recordOutcome.ts';

type Parts = Readonly<Partial<Record<PlanPart, string | null>>>;

/** What the council's file says of what a record changes, and since when; `null` where it says nothing. */
interface Planned {
  readonly parts: Parts;
  readonly knownOn: PartialDate;
}

function plannedIn({ areas, actions = [] }: BoardPack, { kind, id }: Target): Planned | null {
  if (kind === 'area') {
    const { knownOn, knownBy: _, ...parts } = areas.find((one) => one.id === id)?.plan ?? {};
    return knownOn === undefined ? null : { parts, knownOn };
  }
  const action = kind === 'action' ? actions.find((one) => one.id === id) : undefined;
  if (action === undefined) return null;
  return { parts: { completion: action.completion?.doneOn ?? null }, knownOn: action.knownOn };
}

/** What the imported file says of what is about to be recorded on, to be kept with the record. */
export const seenOf = (imported: BoardPack, target: Target): string | null =>
  target.kind === 'area' || target.kind === 'action'
    ? JSON.stringify(plannedIn(imported, target)?.parts ?? {})
    : null;

/** What a record says of the plan. @param body As its schema lets it pass. */
function recordedParts(kind: Target['kind'], body: unknown): Parts {
  if (kind === 'area') return (body as Partial<AreaUpdate>).plan ?? ({} satisfies PlanChange);
  if (kind !== 'action') return {};
  return { completion: (body as ActionRecord).completion?.doneOn ?? null };
}

/**
 * Where the council's file says of a part of the plan, on the day of a record or later, something else than
 * what was last recorded of it. On the same day only what the file did not say yet when it was recorded:
 * what a member saw and changed is no conflict.
 *
 * @param records Those that the board has, oldest first.
 */
export function planConflicts(imported: BoardPack, records: readonly KeptRecord[]): PlanConflict[] {
  const conflicts = new Map<string, PlanConflict | null>();
  for (const { target, body, on, seen } of records) {
    const planned = plannedIn(imported, target);
    const recorded = recordedParts(target.kind, JSON.parse(body));
    const before: Parts | null = seen === null ? null : JSON.parse(seen);
    for (const [part, value] of Object.entries(recorded) as [PlanPart, string | null][]) {
      const says = planned?.parts[part] ?? null;
      const plannedOn = planned?.knownOn ?? '';
      const isLater = planned !== null && lastDay(plannedOn) > on;
      const isNewOnTheDay =
        plannedOn === on && before !== null && (before[part] || null) !== (says || null);
      const differs = (says || null) !== (value || null);
      const { kind, id } = target;
      conflicts.set(
        `${kind} ${id} ${part}`,
        (isLater || isNewOnTheDay) && differs && (kind === 'area' || kind === 'action')
          ? { kind, id, part, recordedOn: on, recorded: value, plannedOn, planned: says }
          : // What was recorded later settles it.
            null,
      );
    }
  }
  return [...conflicts.values()].filter((one) => one !== null);
}
