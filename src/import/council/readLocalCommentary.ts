import { boardParts, type Commentary, type CommentaryState } from '#src/core/model/boardPack.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import type { Findings } from '#src/import/table/findings.ts';
import { readTable } from '#src/import/table/readTable.ts';
import type { Row } from '#src/import/table/row.ts';
import { keptColumns, readKept } from './keptRecords.ts';
import { idMaker, type SourceLookup } from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

export const commentaryColumns = ['about', 'note', 'question', 'as_of'] as const;

/** Optional columns: from when a row holds, where that is later than what it says is known. */
export const optionalCommentaryColumns = keptColumns;

type CommentaryRow = Row<
  (typeof commentaryColumns)[number] | (typeof optionalCommentaryColumns)[number]
>;

const subjects = Object.fromEntries(
  [...boardParts, ...indicatorIds].map((subject) => [subject, subject] as const),
);

/**
 * What the speaker says to each part of the board and asks there, from a council's optional
 * `commentary.csv`, in its order. A row is known from `as_of` and has a note, a question or both.
 */
export function readLocalCommentary(
  file: string,
  bytes: Uint8Array,
  sources: SourceLookup,
  findings: Findings,
): Commentary[] {
  const makeId = idMaker();
  const stateOf = (row: CommentaryRow): CommentaryState => {
    const about = row.choice('about', subjects);
    const note = proseIn(row, 'note', sources).trim();
    const question = proseIn(row, 'question', sources).trim();
    if (note === '' && question === '') {
      row.fault('note', 'a note, a question or both', 'an empty cell');
    }
    return { about, note, question, knownOn: row.pastDate('as_of'), knownBy: 'published' };
  };
  const { rows } = readTable(file, bytes, commentaryColumns, findings, optionalCommentaryColumns);
  return readKept('commentary', rows, stateOf).map(
    ({ state, kept }): Commentary => ({
      id: makeId(state.knownOn, state.about),
      ...state,
      ...kept,
    }),
  );
}
