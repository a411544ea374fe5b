import type { ShownRecurringTheme } from './RecurringThemesDrawing.tsx';
import type { RecurringThemes } from './recurringThemes.ts';

/** The first rows, and among them those of the recurring theme that is shown. */
export function mostReturned(
  themes: RecurringThemes,
  shown: ShownRecurringTheme | null,
  rows: number,
): RecurringThemes {
  const isNeeded = ({ cells }: RecurringThemes['rows'][number]) =>
    cells.flat().some(({ area }) => shown?.ids.has(area.id));
  const needed = themes.rows.filter(isNeeded);
  const others = themes.rows.filter((row) => !isNeeded(row));
  const kept = new Set([...needed, ...others.slice(0, Math.max(0, rows - needed.length))]);
  return { ...themes, rows: themes.rows.filter((row) => kept.has(row)) };
}
