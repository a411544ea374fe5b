import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { Authority } from '#src/core/model/authority.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { indicatorQuery } from '#src/data/queries.ts';
import { releasesOf } from './releases.ts';
import type { WorkforceRelease } from './timeline.ts';

interface Releases {
  readonly releases: readonly WorkforceRelease[];
  /** Some indicator has not answered yet for the first time. */
  readonly isAwaited: boolean;
  /** Why indicators could not be read, one reason each; it stays while they are tried again. */
  readonly faults: readonly string[];
  readonly isRetrying: boolean;
  readonly retry: () => Promise<void>;
}

/** When each year of an authority's workforce figures was published, as known on a day. */
export function useReleases(authority: Authority, asAt: Day): Releases {
  const results = useQueries({ queries: indicatorIds.map(indicatorQuery) });
  const [retried, setRetried] = useState<readonly string[]>([]);
  const files = results.flatMap(({ data }) => (data ? [indicatorAsKnownOn(data, asAt)] : []));
  const failed = results.flatMap(({ error }) => (error ? [error.message] : []));
  const isRetrying = retried.length > 0;
  return {
    releases: releasesOf(files, authority),
    isAwaited: results.some(({ isPending, errorUpdateCount }) => isPending && !errorUpdateCount),
    faults: isRetrying ? retried : failed,
    isRetrying,
    retry: async () => {
      setRetried(failed);
      await Promise.all(results.filter(({ isError }) => isError).map(({ refetch }) => refetch()));
      setRetried([]);
    },
  };
}
