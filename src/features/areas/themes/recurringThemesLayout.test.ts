import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { type RecurringThemeStop, recurringThemeStops, towards } from './recurringThemeStops.ts';
import type { RecurringThemes } from './recurringThemes.ts';
import {
  markRadius,
  type RecurringThemesSize,
  recurringThemesLayout,
} from './recurringThemesLayout.ts';
import { recurringThemesOf } from './recurringThemesStats.ts';

const sizes: Readonly<Record<string, RecurringThemesSize>> = {
  beside: { width: 880, font: 16, left: 320, row: 35, spacing: 28 },
  above: { width: 310, font: 16.4, left: 0, row: 38, spacing: 28 },
};

const bundledNames = ['2014', '2018', '2022', 'Visits 2023–25', '2025'];

/** Themes with as many areas in each column as drawn, each linked with the next. */
const anyRecurringThemes = fc
  .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((counts): RecurringThemes => {
    const rows = counts.map((cells, row) => ({
      theme: `Theme ${row} ${'with a long name '.repeat(row)}`,
      cells: cells.map((count, column) =>
        Array.from({ length: count }, (_, place) => ({
          area: testArea(`${row}-${column}-${place}`, 'I', '2019'),
          isOpenNow: false,
        })),
      ),
      raisedIn: 1,
      leadId: '',
    }));
    const ids = rows.flatMap(({ cells }) => cells.flat()).map(({ area }) => area.id);
    return {
      authorityName: 'Exampleshire',
      periods: (counts[0] ?? []).map((_, index) => ({
        id: `P${index}`,
        kind: 'inspection',
        from: String(2000 + index),
        to: String(2000 + index),
        hasVisits: false,
        areas: [],
      })),
      rows,
      links: ids.slice(1).map((to, index) => ({ from: ids[index] ?? '', to })),
    };
  });

describe.each(Object.entries(sizes))('themes %s the marks', (_, size) => {
  test('leave every mark whole, in its row and column and apart from all others', () => {
    fc.assert(
      fc.property(anyRecurringThemes, (themes) => {
        const layout = recurringThemesLayout(
          themes,
          themes.periods.map(({ from }) => from),
          size,
        );
        const column = (size.width - size.left) / themes.periods.length;
        const placed = [...layout.marks].map(([id, at]) => ({ id, ...at }));
        for (const { id, x, y } of placed) {
          const [row = 0, index = 0] = id.split('-').map(Number);
          const { top = 0, bottom = 0 } = layout.rows[row] ?? {};
          expect(y - markRadius).toBeGreaterThan(top);
          expect(y + markRadius).toBeLessThan(bottom);
          expect(x - markRadius).toBeGreaterThanOrEqual(size.left + index * column);
          expect(x + markRadius).toBeLessThanOrEqual(size.left + (index + 1) * column);
        }
        const distances = placed.flatMap((a, index) =>
          placed.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
        );
        expect(Math.min(...distances, size.spacing)).toBeGreaterThan(size.spacing - 0.01);
        expect(layout.links).toHaveLength(themes.links.length);
        expect(layout.rows.at(-1)?.bottom).toBeLessThanOrEqual(layout.height);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the names of the columns', () => {
  const themes = (columns: number): RecurringThemes => ({
    authorityName: 'Exampleshire',
    periods: Array.from({ length: columns }, (_, index) => ({
      id: `P${index}`,
      kind: 'inspection',
      from: '2019',
      to: '2019',
      hasVisits: false,
      areas: [],
    })),
    rows: [],
    links: [],
  });

  test('stand level while they fit', () => {
    const { heads } = recurringThemesLayout(themes(5), bundledNames, {
      ...sizes.above,
    } as RecurringThemesSize);
    expect(new Set(heads.slice(0, 5).map(({ y }) => y)).size).toBe(1);
    expect(heads[3]?.lines).toEqual(['Visits', '2023–25']);
  });

  test('stand on two levels, whole and inside the drawing, where columns are narrow', () => {
    const names = [...bundledNames, ...bundledNames];
    const { heads } = recurringThemesLayout(themes(10), names, {
      ...sizes.above,
    } as RecurringThemesSize);
    expect(new Set(heads.slice(0, 10).map(({ y }) => y)).size).toBe(2);
    for (const { x, lines } of heads) {
      const half = Math.max(...lines.map((line) => 0.25 * 16.4 * line.length));
      expect(x - half).toBeGreaterThanOrEqual(0);
      expect(x + half).toBeLessThanOrEqual(310);
    }
    expect(heads.slice(0, 10).map(({ lines }) => lines.join(' '))).toEqual(names);
  });
});

describe(towards, () => {
  const areas = [
    testArea('A1', 'I-2019-06-10', '2019-07-22', { theme: 'First' }),
    testArea('A2', 'I-2022-07-18', '2022-09-21', { theme: 'First' }),
    testArea('B1', 'I-2022-07-18', '2022-09-21', { theme: 'Second' }),
  ];
  const themes = recurringThemesOf({ ...testPack, areas }, 'Exampleshire');
  if (!themes) throw new Error('No areas');
  const stops = recurringThemeStops(
    themes,
    recurringThemesLayout(themes, ['2019', '2022'], { ...sizes.beside } as RecurringThemesSize),
  );
  const stop = (key: string): RecurringThemeStop => {
    const found = stops.flat().find((one) => one.key === key);
    if (!found) throw new Error(`No stop ${key}`);
    return found;
  };
  const from = (key: string, pressed: string) => towards(stops, stop(key), pressed)?.key ?? null;

  test('goes along a row from its theme', () => {
    expect(from('theme First', 'ArrowRight')).toBe('A1');
    expect(from('A1', 'ArrowRight')).toBe('A2');
    expect(from('A2', 'ArrowRight')).toBeNull();
    expect(from('A1', 'ArrowLeft')).toBe('theme First');
    expect(from('A2', 'Home')).toBe('theme First');
    expect(from('theme First', 'End')).toBe('A2');
  });

  test('goes to the nearest area of the next row, and from theme to theme', () => {
    expect(from('A1', 'ArrowDown')).toBe('B1');
    expect(from('B1', 'ArrowUp')).toBe('A2');
    expect(from('theme First', 'ArrowDown')).toBe('theme Second');
    expect(from('theme First', 'ArrowUp')).toBeNull();
  });

  test('leaves other keys alone', () => {
    expect(from('A1', 'Tab')).toBeNull();
    expect(from('A1', 'toString')).toBeNull();
  });
});
