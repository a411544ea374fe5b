import { useQueryClient } from '@tanstack/react-query';
import type { Build } from './build.ts';

/** What the page says of itself: version, day of its build, whose board it opens with. */
export function useBuild(): Build {
  const source = useQueryClient().getDefaultOptions().queries?.meta?.source;
  if (!source) throw new Error('the query client was made without a source of data');
  return source.build;
}
