import { useQueryClient } from '@tanstack/react-query';
import type { Backend } from './backend.ts';
import type { Build } from './build.ts';
import type { DataSource } from './dataSource.ts';

/** Where the page's data comes from. */
function useSource(): DataSource {
  const source = useQueryClient().getDefaultOptions().queries?.meta?.source;
  if (!source) throw new Error('the query client was made without a source of data');
  return source;
}

/** What the page says of itself: version, day of its build, whose board it opens with. */
export const useBuild = (): Build => useSource().build;

/** The backend that the page reads from; `null` where it reads files. */
export const useBackend = (): Backend | null => useSource().backend;
