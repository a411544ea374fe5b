import type { QueryClient } from '@tanstack/react-query';
import type { PreparedBoard } from '#src/core/model/preparedBoard.ts';
import { check } from '#src/core/schema/check.ts';
import { preparedBoard } from '#src/core/schema/preparedBoard.ts';
import { fileName } from './dataSource.ts';
import { preparedPath } from './queries.ts';
import { originalSource } from './replaceFiles.ts';

/**
 * What a council brought to the board of this page, which it saved.
 *
 * @throws DatasetError where it has nothing of the kind; SchemaError where it is not as it was saved.
 */
export const readPrepared = (client: QueryClient): Promise<PreparedBoard> =>
  originalSource(client).read(
    preparedPath,
    (json) => check(preparedBoard, json, fileName(preparedPath)),
    new AbortController().signal,
  );
