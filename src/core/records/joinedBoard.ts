import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { isThere, outcomeOf, type Target } from './recordOutcome.ts';

/** One record as it was sent and kept. */
export interface KeptRecord {
  /** Numbers the records of all boards in the order in which they were kept. */
  readonly id: number;
  /** By which the pack names what was made of it, such as a new decision. */
  readonly name: string;
  readonly target: Target;
  /** JSON. */
  readonly body: string;
  readonly on: Day;
}

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
 * its place gone, or already said, is set aside and told, never dropped or forced in.
 */
export function joinedBoard(imported: BoardPack, records: readonly KeptRecord[]): JoinedBoard {
  const joined = join(imported, records, (pack) => pack);
  // Each record by itself only where one of them makes something that is no board.
  return boardPack.safeParse(joined.pack).success
    ? joined
    : join(imported, records, (pack) => boardPack.parse(pack));
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
