import type { Authority } from './authority.ts';
import type { BoardPack } from './boardPack.ts';
import type { RecordKind } from './boardRecords.ts';
import type { Day } from './partialDate.ts';

/** A board as a council saved it: which version it is, and what it was made from. */
export interface PreparedVersion {
  /** First twelve hex digits of the SHA-256 of the council's files and its answers. */
  readonly version: string;
  /** The version that was open when it was made; `null` for the first. */
  readonly madeFrom: string | null;
  readonly savedOn: Day;
  /** In milliseconds since 1970: two versions may be of one day. */
  readonly savedAt: number;
  /** The spreadsheets that were brought to it, by name and SHA-256 in lower-case hex. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** A note of a meeting that was taken into the board when it was saved. */
export interface TakenNote {
  /** By which the board names what was made of it. */
  readonly id: string;
  readonly on: Day;
  readonly kind: RecordKind;
  /** Of what it was noted on; empty for a new decision. */
  readonly targetId: string;
  /** As a backend would have been sent it. */
  readonly body: unknown;
}

/** A cell or a row of a council's files that is not on its board, and why. */
export interface StayedOut {
  /** File, sheet and cell, as an officer finds it. */
  readonly place: string;
  readonly found: string;
  readonly wanted: string;
}

/**
 * What a council brought to its board, kept in the board itself: its own files, what it answered, and
 * how the board came about. From it the next month's board is made.
 */
export interface PreparedBoard {
  readonly schemaVersion: 1;
  readonly authorityCode: string;
  /** Who compiled the files, e.g. "Exampleshire Council". */
  readonly publisher: string;
  /** The council's files by their names without `.csv`, as the folder of such files has them. */
  readonly files: Readonly<Record<string, string>>;
  /** By the keys of the questions. */
  readonly answers: readonly { readonly key: string; readonly answer: string }[];
  /** What nobody answered, and what no board can hold; left out where there is nothing of it. */
  readonly stayedOut?: readonly StayedOut[];
  /** In the order in which they were noted; left out where there are none. */
  readonly notes?: readonly TakenNote[];
  /** Oldest first; the last is the board itself. */
  readonly versions: readonly PreparedVersion[];
  /** Of an authority that no national file has, such as an example; else `null`. */
  readonly authority: Authority | null;
  /** The board of the authority without what the council brought. */
  readonly base: BoardPack;
}
