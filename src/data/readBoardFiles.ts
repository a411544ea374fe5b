import type { QueryClient } from '@tanstack/react-query';
import { indicatorIds } from '#src/core/model/indicator.ts';
import {
  authoritiesQuery,
  boardPackQuery,
  datasetQuery,
  indicatorQuery,
  inspectionsQuery,
} from './queries.ts';

/**
 * Reads every file that a board is made of; what is at hand already is not read again.
 *
 * @param code ONS code of the authority.
 * @throws DatasetError or SchemaError of the first file that cannot be read.
 */
export async function readBoardFiles(client: QueryClient, code: string) {
  const [dataset, authorities, inspections, pack, indicators] = await Promise.all([
    client.fetchQuery(datasetQuery),
    client.fetchQuery(authoritiesQuery),
    client.fetchQuery(inspectionsQuery),
    client.fetchQuery(boardPackQuery(code)),
    Promise.all(indicatorIds.map((id) => client.fetchQuery(indicatorQuery(id)))),
  ]);
  return { dataset, authorities, inspections, pack, indicators };
}
