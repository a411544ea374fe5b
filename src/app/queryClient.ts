import { QueryClient } from '@tanstack/react-query';
import type { DataSource } from '#src/dataset/dataSource.ts';

/** Published files do not change under an open page; a fault is told at once and retried by hand. */
export const makeQueryClient = (source: DataSource) =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        meta: { source },
      },
    },
  });
