import { createContext, useContext } from 'react';
import type { Day } from '#src/core/model/partialDate.ts';

/** The day that the page takes for today, as `usePageDay` gives it. */
export const Today = createContext<Day | null>(null);

/** @throws Error outside of the board, where nobody says which day it is. */
export function useToday(): Day {
  const day = useContext(Today);
  if (day === null) throw new Error('No day is set for this page');
  return day;
}
