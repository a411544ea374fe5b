import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardParams } from '#src/core/model/boardParams.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { datasetQuery, indicatorQuery } from '#src/data/queries.ts';
import { useBoard } from '#src/features/board/useBoard.ts';

/**
 * Everything that comes from a source, as it was known on the day of the view. Indicators that cannot
 * be read are left out and counted: they cost their own lines and nothing else.
 */
export function useSources({ authorityCode, asAt }: BoardParams) {
  const { authority, pack } = useBoard(authorityCode, asAt);
  const { data: dataset } = useSuspenseQuery(datasetQuery);
  const results = useQueries({ queries: indicatorIds.map(indicatorQuery) });
  return {
    authority,
    pack,
    dataset,
    isAwaited: results.some(({ isPending }) => isPending),
    indicators: results
      .flatMap(({ data }) => (data ? [indicatorAsKnownOn(data, asAt)] : []))
      .filter(({ periods }) => periods.length > 0),
    unread: results.filter(({ isError }) => isError).length,
  };
}
