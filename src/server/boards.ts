import { createHash } from 'node:crypto';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { recordKinds } from '#src/core/model/boardRecords.ts';
import { type JoinedBoard, joinedBoard } from '#src/core/records/joinedBoard.ts';
import type { KeptRecord } from '#src/core/records/keptRecord.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import type { Row, Sql } from './database.ts';

/** One state of a file. */
export interface Version {
  /** JSON. */
  readonly text: string;
  /** Strong, in its quotes; the same text has the same on every server. */
  readonly etag: string;
}

const versionOf = (text: string): Version => ({
  text,
  etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`,
});

/** The state of each file that is not recorded on: worked out again only where its text is another. */
export function createVersions() {
  const versions = new Map<string, Version>();
  return (path: string, text: string): Version => {
    const before = versions.get(path);
    if (before?.text === text) return before;
    const version = versionOf(text);
    versions.set(path, version);
    return version;
  };
}

/** A board as it is now. */
export interface CurrentBoard extends JoinedBoard {
  readonly version: Version;
  /** Without what was recorded. */
  readonly imported: BoardPack;
}

/** JSON of a file of the imported dataset by its path below `data/v1/`; `null` where there is none. */
export type ReadFile = (path: string) => Promise<string | null>;

export const packPath = (code: string) => `authorities/${code}/board-pack.json`;

const recordOf = (row: Row): KeptRecord => ({
  id: Number(row.id),
  name: String(row.name),
  target: {
    code: String(row.board_code),
    kind: recordKinds.find((kind) => kind === row.kind) ?? 'new decision',
    id: String(row.target),
  },
  body: String(row.body),
  on: String(row.on),
  seen: row.seen === null ? null : String(row.seen),
});

const columns =
  "id, board_code, name, kind, target, body, seen, to_char(recorded_on, 'YYYY-MM-DD') as on";

/** A joined board is the same as long as its import and its records are. */
interface Remembered {
  readonly imported: string;
  readonly lastId: number;
  readonly board: CurrentBoard;
}

/**
 * The boards of the imported dataset, each with what was recorded on it.
 *
 * @param readFile Read again each time: an import may have taken its place.
 */
export function createBoards(readFile: ReadFile) {
  const remembered = new Map<string, Remembered>();

  /**
   * @param sql Of the transaction that is to see the board, or of none.
   * @param upTo The last record to join; all by default.
   * @returns `null` where the dataset has no such board.
   */
  async function read(sql: Sql, code: string, upTo?: number): Promise<CurrentBoard | null> {
    const imported = await readFile(packPath(code));
    if (imported === null) return null;
    const before = remembered.get(code);
    const isSame = before?.imported === imported;
    const [last] = await sql(
      'select coalesce(max(id), 0) as id from record where board_code = $1 and id <= $2',
      [code, upTo ?? Number.MAX_SAFE_INTEGER],
    );
    const lastId = Number(last?.id ?? 0);
    if (isSame && before.lastId === lastId) return before.board;
    const rows = await sql(
      `select ${columns} from record where board_code = $1 and id <= $2 order by id`,
      [code, lastId],
    );
    const pack: BoardPack = boardPack.parse(JSON.parse(imported));
    const joined = joinedBoard(pack, rows.map(recordOf));
    // Without a record the file is given as it is: its ETag is the one of any web server of files.
    const text = joined.pack === pack ? imported : JSON.stringify(boardPack.parse(joined.pack));
    const board = { ...joined, version: versionOf(text), imported: pack };
    if (upTo === undefined) remembered.set(code, { imported, lastId, board });
    return board;
  }

  return { read };
}

export type Boards = ReturnType<typeof createBoards>;
