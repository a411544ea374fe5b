import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { EditionPart, PublicEdition } from '#src/core/model/publicEdition.ts';
import { formatDate, formatList } from './format.ts';

/** What a public edition leaves out, in words. */
export const editionPartName: Readonly<Record<EditionPart, string>> = {
  owners: 'owners',
  commentary: 'commentary',
  'speaker-notes': 'what the speaker says and asks',
  marking: 'the marking',
};

/** What a board is called below the name of its council. */
export const boardName = ({ publicEdition }: Pick<BoardPack, 'publicEdition'>): string =>
  publicEdition ? 'Improvement Board, public edition' : 'Improvement Board';

/** What a public edition is: "Public edition, made on 27 November 2026. It leaves out owners and commentary. …" */
export function describeEdition({ madeOn, leftOut, suppressedUpTo }: PublicEdition): string {
  const parts = leftOut.filter((part) => part !== 'marking').map((part) => editionPartName[part]);
  const out = parts.length === 0 ? '' : ` It leaves out ${formatList(parts)}.`;
  const counts = suppressedUpTo === 1 ? 'Counts of 1' : `Counts from 1 to ${suppressedUpTo}`;
  return `Public edition, made on ${formatDate(madeOn)}.${out} ${counts} are suppressed, and with them figures that would give one away: each stands as [c], never as 0.`;
}
