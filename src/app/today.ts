import { createContext, useContext, useState } from 'react';
import type { Day } from '#src/domain/partialDate.ts';
import { today } from '#src/domain/today.ts';

/** The day that the page takes for today; `null` leaves it to the clock. */
export const Today = createContext<Day | null>(null);

/** Held for as long as the page is open, so that no figure changes at midnight in a meeting. */
export function useToday(): Day {
  const [byClock] = useState(today);
  return useContext(Today) ?? byClock;
}
