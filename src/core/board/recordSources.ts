import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Source } from '#src/core/model/source.ts';

/** The sources of a record in the record's own order: what it comes from most comes first. */
export const sourcesOf = (ids: readonly string[], { sources }: BoardPack): Source[] =>
  ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);
