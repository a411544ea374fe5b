import { type DefaultOptions, QueryClient } from '@tanstack/react-query';

/** Published files do not change under an open page; a fault is told at once and retried by hand. */
const queryDefaults = {
  queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
} as const satisfies DefaultOptions;

export const makeQueryClient = () => new QueryClient({ defaultOptions: queryDefaults });
