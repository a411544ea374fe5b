import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { TakenNote } from '#src/core/model/preparedBoard.ts';
import type { OutboxEntry } from '#src/core/model/record.ts';
import { today } from '#src/core/model/today.ts';
import { joinedBoard } from '#src/core/records/joinedBoard.ts';
import { sha256 } from '#src/import/files/sha256.ts';

/** What was noted on. */
function targetOf(entry: OutboxEntry): Pick<TakenNote, 'kind' | 'targetId'> {
  if (entry.measureId !== undefined) return { kind: 'measure', targetId: entry.measureId };
  if (entry.actionId !== undefined) return { kind: 'action', targetId: entry.actionId };
  if (entry.decisionId !== undefined) return { kind: 'decision', targetId: entry.decisionId };
  return entry.areaId === null
    ? { kind: 'new decision', targetId: '' }
    : { kind: 'area', targetId: entry.areaId };
}

/** The notes that a page of files has on one board, oldest first, as that board keeps them. */
export const notesOn = (entries: readonly OutboxEntry[], authorityCode: string): TakenNote[] =>
  entries
    .filter((entry) => entry.state.kind === 'note' && entry.authorityCode === authorityCode)
    .map((entry) => ({
      id: entry.id,
      on: today(new Date(entry.recordedAt)),
      ...targetOf(entry),
      body: entry.body,
    }));

/** Both together, each note once. */
export function togetherWith(
  before: readonly TakenNote[],
  added: readonly TakenNote[],
): readonly TakenNote[] {
  const known = new Set(before.map(({ id }) => id));
  return [...before, ...added.filter(({ id }) => !known.has(id))];
}

/** The version of a board with its notes; without any it is called as it is without them. */
export async function versionWithNotes(
  version: string,
  notes: readonly TakenNote[],
): Promise<string> {
  if (notes.length === 0) return version;
  const ids = notes.map(({ id }) => id).toSorted();
  const hash = await sha256(new TextEncoder().encode([version, ...ids].join(' ')));
  return hash.slice(0, 12);
}

/** A note that the board has no place for, and why. */
export interface NoteSetAside {
  readonly note: TakenNote;
  readonly reason: string;
}

/**
 * A board with the notes of its meetings: joined again each time that it is made, so that a plan that
 * changed since is never overwritten.
 */
export function boardWithNotes(
  pack: BoardPack,
  notes: readonly TakenNote[],
): { readonly pack: BoardPack; readonly setAside: readonly NoteSetAside[] } {
  // Joined it is let in by its schema once more, which the page would wait for.
  if (notes.length === 0) return { pack, setAside: [] };
  const { authorityCode: code } = pack;
  const joined = joinedBoard(
    pack,
    notes.map(({ id: name, on, kind, targetId, body }, id) => ({
      id,
      name,
      on,
      target: { code, kind, id: targetId },
      body: JSON.stringify(body),
      seen: null,
    })),
  );
  return {
    pack: joined.pack,
    setAside: joined.setAside.flatMap(({ record, reason }) => {
      const note = notes[record.id];
      return note ? [{ note, reason }] : [];
    }),
  };
}
