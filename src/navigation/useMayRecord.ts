import { useBoardAuthority } from './useBoardAuthority.ts';
import { useBoardDates } from './useBoardDates.ts';

/** Whether something can be recorded on the view on screen: on today's, of a board that still meets. */
export function useMayRecord(): boolean {
  const { asAt, today } = useBoardDates();
  const { authority } = useBoardAuthority();
  return asAt === today && authority?.status === 'current';
}
