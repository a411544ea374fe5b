import { boardParts, type Commentary } from '#src/core/model/boardPack.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import type { Findings } from './findings.ts';
import { idMaker, type SourceLookup } from './localCells.ts';
import { readTable } from './readTable.ts';
import { proseIn } from './sourceMarks.ts';

export const commentaryColumns = ['about', 'note', 'question', 'as_of'] as const;

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
  const commentary: Commentary[] = [];
  for (const row of readTable(file, bytes, commentaryColumns, findings).rows) {
    const about = row.choice('about', subjects);
    const note = proseIn(row, 'note', sources).trim();
    const question = proseIn(row, 'question', sources).trim();
    if (note === '' && question === '') {
      row.fault('note', 'a note, a question or both', 'an empty cell');
    }
    const knownOn = row.pastDate('as_of');
    if (row.isFaulty) continue;
    const id = makeId(knownOn, about);
    commentary.push({ id, about, note, question, knownOn, knownBy: 'published' });
  }
  return commentary;
}
