import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { StaleFile } from '#src/data/freshness.ts';
import { fileKey } from '#src/data/queries.ts';
import { useStaleFiles } from '#src/features/board/useStaleFiles.ts';

const firstWaitMs = 5_000;
const longestWaitMs = 60_000;

/**
 * Asks for what is shown in an earlier state: after a while that doubles each time, at once when the
 * network is back, and whenever the reader wants.
 */
export function useRenewal(): {
  /** The oldest of what is shown in an earlier state. */
  readonly oldest: StaleFile | undefined;
  readonly isTrying: boolean;
  readonly tryNow: () => void;
} {
  const client = useQueryClient();
  const earlier = useStaleFiles();
  const paths = earlier.map(({ path }) => path);
  const { isFetching, refetch } = useQuery({
    // Each outage counts its own tries.
    queryKey: ['renewal', earlier[0]?.arrivedAt ?? null],
    queryFn: async () => {
      await client.refetchQueries({
        queryKey: [fileKey],
        predicate: ({ queryKey }) => paths.includes(String(queryKey[1])),
      });
      return null;
    },
    // Nothing is asked at once: it has just failed.
    initialData: null,
    enabled: paths.length > 0,
    refetchInterval: ({ state }) =>
      Math.min(firstWaitMs * 2 ** state.dataUpdateCount, longestWaitMs),
    refetchOnReconnect: 'always',
  });
  return { oldest: earlier[0], isTrying: isFetching, tryNow: () => void refetch() };
}
