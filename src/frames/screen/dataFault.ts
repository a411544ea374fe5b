import type { DataFault } from '#src/core/board/dataNoteText.ts';
import { DatasetError } from '#src/data/dataSource.ts';

/** What kind of failure it is, for a reader. */
export function dataFault(error: Error): DataFault {
  if (!(error instanceof DatasetError)) return 'unreadable';
  if (error.isForeign) return 'foreign';
  if (error.status !== null) return 'failing';
  return error.isPassing ? 'unreachable' : 'unreadable';
}
