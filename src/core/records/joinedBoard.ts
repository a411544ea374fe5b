import { describeKeptRecord } from '#src/core/board/keptRecordText.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { SetAsideRecord } from '#src/core/model/recordConflict.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { KeptRecord } from './keptRecord.ts';
import { planConflicts } from './planConflicts.ts';
import { isThere, outcomeOf } from './recordOutcome.ts';

/** A record that the imported board has no place for any more, and why. */
interface SetAside {
  readonly record: KeptRecord;
  readonly reason: string;
}

export interface JoinedBoard {
  readonly pack: BoardPack;
  readonly setAside: readonly SetAside[];
}

/**
 * The imported board with what members recorded since, in the order of recording. Both are kept apart:
 * a newer import brings its inspections and plans, and every record is joined to it again. What finds
 * its place gone, or already said, is set aside and told, never dropped or forced in. What the council's
 * plan says otherwise of a later day is told as well.
 */
export function joinedBoard(imported: BoardPack, records: readonly KeptRecord[]): JoinedBoard {
  const joined = join(imported, records, (pack) => pack);
  // Each record by itself only where one of them makes something that is no board.
  const sound = boardPack.safeParse(joined.pack).success
    ? joined
    : join(imported, records, (pack) => boardPack.parse(pack));
  return { ...sound, pack: withNotices(sound, imported, records) };
}

/** The board with what was recorded and is said otherwise since, or has no place any more. */
function withNotices(
  { pack, setAside }: JoinedBoard,
  imported: BoardPack,
  records: readonly KeptRecord[],
): BoardPack {
  const gone = new Set(setAside.map(({ record }) => record));
  const conflicts = planConflicts(
    imported,
    records.filter((record) => !gone.has(record)),
  );
  const aside = setAside.slice(-limits.records).map(
    ({ record: { target, on, body }, reason }): SetAsideRecord => ({
      recordedOn: on,
      kind: target.kind,
      id: target.id,
      said: describeKeptRecord(target.kind, JSON.parse(body)).slice(0, limits.characters.text),
      reason,
    }),
  );
  if (conflicts.length + aside.length === 0) return pack;
  return {
    ...pack,
    ...(conflicts.length > 0 && { planConflicts: conflicts.slice(-limits.records) }),
    ...(aside.length > 0 && { setAside: aside }),
  };
}

/** @param checked Throws what keeps a record from being joined. */
function join(
  imported: BoardPack,
  records: readonly KeptRecord[],
  checked: (pack: BoardPack) => BoardPack,
): JoinedBoard {
  let pack = imported;
  const setAside: SetAside[] = [];
  for (const record of records) {
    const { target, body, name, on } = record;
    if (!isThere(pack, target)) {
      setAside.push({ record, reason: `The board has no ${target.kind} ${target.id} any more.` });
      continue;
    }
    const outcome = outcomeOf(pack, target, JSON.parse(body), { id: name, on });
    if ('faults' in outcome) {
      const reason = outcome.faults
        .map(({ pointer, detail }) => `${pointer}: ${detail}`)
        .join('; ');
      setAside.push({ record, reason });
      continue;
    }
    try {
      pack = checked(outcome.pack);
    } catch {
      setAside.push({ record, reason: 'With it the board would contradict itself.' });
    }
  }
  return { pack, setAside };
}
