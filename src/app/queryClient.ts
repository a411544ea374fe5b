import { QueryClient } from '@tanstack/react-query';
import { type DataSource, DatasetError } from '#src/data/dataSource.ts';

/** Nobody waits longer for one more try, whatever a server asks for. */
const longestWaitMs = 10_000;

/**
 * What was read stays as it was until it is asked for again. What may pass is tried twice more; what
 * cannot, such as a missing or a broken file, is said at once. What nobody waits for is called off.
 */
export const makeQueryClient = (source: DataSource) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: (failures, error) =>
          failures < 2 && error instanceof DatasetError && error.isPassing,
        retryDelay: (failures, error) => {
          const requested = error instanceof DatasetError ? error.retryAfterMs : null;
          return Math.min(requested ?? 500 * 3 ** failures, longestWaitMs);
        },
        networkMode: 'always',
        meta: { source },
      },
    },
  });
