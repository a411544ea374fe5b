import { useQuery } from '@tanstack/react-query';
import { boardPackQuery } from '#src/data/queries.ts';
import { readAsKnownOn } from '#src/features/board/useBoard.ts';
import { useBoardAuthority } from './useBoardAuthority.ts';
import { useBoardDates } from './useBoardDates.ts';

/** Whether the board on screen has measures of the council's own; not as long as its file is awaited. */
export function useHasMeasures(): boolean {
  const { code, authority } = useBoardAuthority();
  const { asAt } = useBoardDates();
  const { data } = useQuery({ ...boardPackQuery(code), enabled: authority !== undefined });
  return data !== undefined && (readAsKnownOn(data, asAt).measures ?? []).length > 0;
}
