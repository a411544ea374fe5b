import { useSearch } from '@tanstack/react-router';
import * as z from 'zod/mini';
import type { Day } from '#src/core/model/partialDate.ts';
import type { UnusableDay } from './requestedDayText.ts';
import { useToday } from './today.ts';

interface BoardDates {
  readonly today: Day;
  /** The day as on which the board is read: never after today. */
  readonly asAt: Day;
  /** The day from which changes are counted, at most `asAt`; `null` where the address names none. */
  readonly since: Day | null;
  /** What the address names instead of a day that can be used; `null` where there is nothing to say. */
  readonly unusable: { readonly asAt: UnusableDay | null; readonly since: UnusableDay | null };
}

/** The two days that the address names, as far as they can be. */
export function useBoardDates(): BoardDates {
  const today = useToday();
  const search = useSearch({ strict: false });
  const asAt = readDay(search.asAt, today);
  const since = readDay(search.since, asAt.day ?? today);
  return {
    today,
    asAt: asAt.day ?? today,
    since: since.day,
    unusable: { asAt: asAt.unusable, since: since.unusable },
  };
}

const isDay = (text: string): boolean => z.safeParse(z.iso.date(), text).success;

function readDay(requested: string | undefined, last: Day) {
  if (requested === undefined) return { day: null, unusable: null };
  if (!isDay(requested))
    return { day: null, unusable: { reason: 'not-a-day', requested } } as const;
  if (requested > last) return { day: null, unusable: { reason: 'too-late', requested } } as const;
  return { day: requested, unusable: null };
}
