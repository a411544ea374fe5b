import type { RecurringThemes } from './recurringThemes.ts';
import type { RecurringThemesLayout } from './recurringThemesLayout.ts';
import { markLabel, themeLabel } from './recurringThemeText.ts';

/** Something in the figure that can be chosen: a theme or an area. */
export interface RecurringThemeStop {
  /** Of an area its id. */
  readonly key: string;
  /** The area whose recurring theme it shows. */
  readonly areaId: string;
  readonly x: number;
  readonly y: number;
  /** Of a theme: its size, with x and y as its upper left corner. */
  readonly box: { readonly width: number; readonly height: number } | null;
  readonly words: string;
}

/** Every row's theme and then its areas, from left to right as they are drawn. */
export function recurringThemeStops(
  themes: RecurringThemes,
  { size, rows, marks }: RecurringThemesLayout,
): RecurringThemeStop[][] {
  return themes.rows.map((row, index) => {
    const { top = 0, bottom = 0, label } = rows[index] ?? {};
    const above = size.left === 0 && label ? label.lines.length * 1.35 * size.font : bottom - top;
    const theme: RecurringThemeStop = {
      key: `theme ${row.theme}`,
      areaId: row.leadId,
      x: 0,
      y: top,
      box: { width: size.left === 0 ? size.width : size.left - 8, height: above },
      words: themeLabel(row, themes),
    };
    const areas = row.cells.flatMap((cell, place) =>
      cell.flatMap((mark): RecurringThemeStop[] => {
        const [at, period] = [marks.get(mark.area.id), themes.periods[place]];
        if (!at || !period) return [];
        const { id } = mark.area;
        return [{ key: id, areaId: id, ...at, box: null, words: markLabel(mark, period, themes) }];
      }),
    );
    return [theme, ...areas];
  });
}

/**
 * Where an arrow key, Home or End leads: along the row, or to what is nearest in the row above or
 * below. `null` at the edge and for any other key.
 */
export function towards(
  stops: readonly (readonly RecurringThemeStop[])[],
  from: RecurringThemeStop,
  key: string,
): RecurringThemeStop | null {
  const index = stops.findIndex((row) => row.includes(from));
  const row = stops[index] ?? [];
  const place = row.indexOf(from);
  const nearest = (other: readonly RecurringThemeStop[] = []) =>
    from.box
      ? other[0]
      : other.slice(1).toSorted((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x))[0];
  const next: Readonly<Record<string, RecurringThemeStop | undefined>> = {
    ArrowLeft: row[place - 1],
    ArrowRight: row[place + 1],
    ArrowUp: nearest(stops[index - 1]),
    ArrowDown: nearest(stops[index + 1]),
    Home: row[0],
    End: row.at(-1),
  };
  return (Object.hasOwn(next, key) ? next[key] : undefined) ?? null;
}
