import type { BoardPack } from '#src/core/model/boardPack.ts';
import { emptyPack } from '#src/features/prepare/example.ts';

/** The board of an authority of which nothing is known yet, not even that no national file has it. */
export const emptyBase = (authorityCode: string): BoardPack => {
  const pack = emptyPack(authorityCode);
  return { ...pack, coverage: [], settings: { ...pack.settings, marking: '' } };
};
