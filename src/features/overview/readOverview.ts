import type { QueryClient } from '@tanstack/react-query';
import {
  authoritiesQuery,
  boardPackQuery,
  datasetQuery,
  indicatorQuery,
} from '#src/data/queries.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';

/**
 * Reads everything that the overview shows.
 *
 * @param code ONS code of the authority.
 * @throws DatasetError or SchemaError of the first file that cannot be read.
 */
export const readOverview = (client: QueryClient, code: string): Promise<unknown> =>
  Promise.all([
    client.fetchQuery(authoritiesQuery),
    client.fetchQuery(datasetQuery),
    client.fetchQuery(boardPackQuery(code)),
    ...headlineIndicators.map(({ id }) => client.fetchQuery(indicatorQuery(id))),
  ]);
