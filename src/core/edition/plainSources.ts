import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Source } from '#src/core/model/source.ts';

/** What a source that was brought as a spreadsheet is called where its name may not be known. */
const plainTitle = 'A spreadsheet of the council';

/** A file that a council brought: its id is the beginning of a sum over it. */
const isBroughtFile = ({ id, kind, title }: Source): boolean =>
  (kind === 'council_spreadsheet' && title !== plainTitle) || /^file-[0-9a-f]{12}$/.test(id);

/**
 * A board that names none of the spreadsheets that a council brought. A name may name a person; and whoever
 * tries every small number in a spreadsheet finds the one of which the sum is right.
 */
export function withPlainSources(board: BoardPack): BoardPack {
  const taken = new Set(board.sources.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const { id } of board.sources.filter(isBroughtFile)) {
    let number = ids.size + 1;
    while (taken.has(`spreadsheet-${number}`)) number += 1;
    taken.add(`spreadsheet-${number}`);
    ids.set(id, `spreadsheet-${number}`);
  }
  if (ids.size === 0) return board;
  const named = withSourceIds(board, ids) as BoardPack;
  return {
    ...named,
    sources: board.sources.map((source) => {
      const id = ids.get(source.id);
      if (id === undefined) return source;
      const { shortPublisher: _short, titleBasis: _basis, ...rest } = source;
      return { ...rest, id, title: plainTitle, kind: 'council_spreadsheet', extentRead: '' };
    }),
  };
}

const oneId = new Set(['sourceId', 'datesSourceId']);

/** Records, and all within them, with other ids of their sources. */
function withSourceIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => withSourceIds(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => {
      if (oneId.has(key)) return [key, ids.get(own) ?? own];
      if (key === 'sourceIds') return [key, own.map((id: string) => ids.get(id) ?? id)];
      return [key, withSourceIds(own, ids)];
    }),
  );
}
