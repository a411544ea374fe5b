import { useSearch } from '@tanstack/react-router';
import type { Day } from '#src/domain/partialDate.ts';
import { useToday } from './today.ts';

interface BoardDates {
  readonly today: Day;
  /** The day as on which the board is read: never after today. */
  readonly asAt: Day;
  /** The day from which changes are counted, at most `asAt`; `null` where the address names none. */
  readonly since: Day | null;
}

/** The two days that the address names, as far as they can be. */
export function useBoardDates(): BoardDates {
  const today = useToday();
  const { asAt: asked, since } = useSearch({ strict: false });
  const asAt = asked !== undefined && asked < today ? asked : today;
  return { today, asAt, since: since !== undefined && since <= asAt ? since : null };
}
