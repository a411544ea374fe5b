import type { ShownRecurringTheme } from './RecurringThemesDrawing.tsx';
import type { RecurringThemes } from './recurringThemes.ts';

/** The first rows, and among them those of the recurring theme that is shown. */
export function mostReturned(
  threads: RecurringThemes,
  shown: ShownRecurringTheme | null,
  rows: number,
): RecurringThemes {
  const isNeeded = ({ cells }: RecurringThemes['rows'][number]) =>
    cells.flat().some(({ area }) => shown?.ids.has(area.id));
  const needed = threads.rows.filter(isNeeded);
  const others = threads.rows.filter((row) => !isNeeded(row));
  const kept = new Set([...needed, ...others.slice(0, Math.max(0, rows - needed.length))]);
  return { ...threads, rows: threads.rows.filter((row) => kept.has(row)) };
}
