import { useQueries } from '@tanstack/react-query';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorQuery } from '#src/data/queries.ts';
import { useAuthority } from '#src/data/useAuthority.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { type Reading, readingOf } from '#src/features/indicators/trend/reading.ts';

/** One of the four indicators that a board opens with, as far as it could be read. */
export interface HeadlineReading {
  readonly name: (typeof headlineIndicators)[number];
  /** `unpublished` before its first release; `fault` where its file cannot be read. */
  readonly state: 'read' | 'loading' | 'unpublished' | 'fault';
  /** `null` unless it was read. */
  readonly reading: Reading | null;
  /** Ids of the publications that its file comes from; none unless it was read. */
  readonly sourceIds: readonly string[];
}

/** The four indicators that a board opens with. A file at fault costs its own indicator only. */
export function useHeadlineReadings({ authorityCode, asAt }: BoardParams): HeadlineReading[] {
  const { all, authority } = useAuthority(authorityCode);
  const files = useQueries({ queries: headlineIndicators.map(({ id }) => indicatorQuery(id)) });
  return headlineIndicators.map((name, index): HeadlineReading => {
    const { data, isError } = files[index] ?? {};
    if (!data) return { name, state: isError ? 'fault' : 'loading', reading: null, sourceIds: [] };
    const file = indicatorAsKnownOn(data, asAt);
    return file.periods.length === 0
      ? { name, state: 'unpublished', reading: null, sourceIds: [] }
      : {
          name,
          state: 'read',
          reading: readingOf(file, all, authority),
          sourceIds: file.sourceIds,
        };
  });
}
