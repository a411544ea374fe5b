import { hashKey } from '@tanstack/react-query';
import type { Area } from '#src/domain/area.ts';
import { recordedSourceId } from '#src/domain/areaUpdate.ts';
import type { BoardPack } from '#src/domain/boardPack.ts';
import type { OutboxEntry } from '#src/domain/record.ts';
import { today } from '#src/domain/today.ts';
import { asKnownOn } from '#src/statistics/asKnownOn.ts';
import { withDecision } from '#src/statistics/withDecision.ts';
import { withUpdate } from '#src/statistics/withUpdate.ts';

/** Whether a board already has a record. A change of the plan alone leaves no name in it. */
export const isKeptIn = (pack: BoardPack, { id }: Pick<OutboxEntry, 'id'>): boolean =>
  (pack.decisions ?? []).some((decision) => decision.id === id) ||
  pack.sources.some((source) => source.id === recordedSourceId(id));

/** Whether it is shown on its board before the backend has kept it. */
export const isOnItsWay = ({ state }: OutboxEntry): boolean =>
  state.kind === 'held' || state.kind === 'waiting' || state.kind === 'sending';

/** The board with what is on its way to it: not with what was taken back, refused or overtaken. */
export const withEntries = (pack: BoardPack, entries: readonly OutboxEntry[]): BoardPack =>
  entries
    .filter((entry) => entry.authorityCode === pack.authorityCode && isOnItsWay(entry))
    .filter((entry) => !isKeptIn(pack, entry))
    .reduce(withEntry, pack);

function withEntry(pack: BoardPack, entry: OutboxEntry): BoardPack {
  const recorded = { id: entry.id, on: today(new Date(entry.recordedAt)) };
  if (entry.areaId === null) return withDecision(pack, entry.body, recorded);
  const { areaId, body } = entry;
  return pack.areas.some(({ id }) => id === areaId)
    ? withUpdate(pack, areaId, body, recorded)
    : pack;
}

/** The area as every view reads it on the day of recording. */
function areaOn(current: BoardPack, areaId: string, recordedAt: number): Area | undefined {
  const { areas } = asKnownOn(current, today(new Date(recordedAt)));
  return areas.find(({ id }) => id === areaId);
}

/** What of a board shows whether a record still fits it: the ids of its decisions. */
export const decisionIdsOf = ({ decisions }: BoardPack): readonly string[] =>
  (decisions ?? []).map(({ id }) => id);

/** A record whose writer saw the board as it is now. */
export function seenOn(entry: OutboxEntry, current: BoardPack): OutboxEntry {
  if (entry.areaId === null) return { ...entry, seen: decisionIdsOf(current) };
  return { ...entry, seen: areaOn(current, entry.areaId, entry.recordedAt) ?? entry.seen };
}

/** What a writer sees of an area: not the plans that it had. */
const inSight = ({ formerPlans: _, ...area }: Area) => area;

/** Whether what a record is about is on the board as its writer saw it, whatever else was changed. */
export function isAsSeen(entry: OutboxEntry, current: BoardPack): boolean {
  if (entry.areaId === null) return hashKey(decisionIdsOf(current)) === hashKey(entry.seen);
  const now = areaOn(current, entry.areaId, entry.recordedAt);
  return now !== undefined && hashKey([inSight(now)]) === hashKey([inSight(entry.seen)]);
}
