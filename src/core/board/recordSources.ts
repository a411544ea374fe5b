import {
  type EvidenceSource,
  type Recorded,
  recordedSourceId,
  recordedSourceKind,
} from '#src/core/model/areaUpdate.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { Source } from '#src/core/model/source.ts';

/** The sources of a record in the record's own order: what it comes from most comes first. */
export const sourcesOf = (ids: readonly string[], { sources }: BoardPack): Source[] =>
  ids.flatMap((id) => sources.find((source) => source.id === id) ?? []);

/**
 * The source of evidence that a member recorded. The document may be older than the record: the board
 * vouches only for the day on which it was told of it.
 */
export const recordedSource = (source: EvidenceSource, { id, on }: Recorded): Source => ({
  id: recordedSourceId(id),
  ...source,
  publishedOn: on,
  kind: recordedSourceKind,
  licence: 'Not stated',
  extentRead: 'as the board recorded it',
});
