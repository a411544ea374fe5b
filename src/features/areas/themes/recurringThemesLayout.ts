import { estimateTextWidth } from '#src/charts/estimateTextWidth.ts';
import { wrapWords } from '#src/core/text/wrapText.ts';
import type { RecurringThemes } from './recurringThemes.ts';

/** One drawing of the recurring themes; the page shows the one that fits, each scaled by little. */
export interface RecurringThemesSize {
  readonly width: number;
  readonly font: number;
  /** Width of the themes' names beside the marks; 0 where they stand above them. */
  readonly left: number;
  /** Least height of a row of marks. */
  readonly row: number;
  /** Distance of two marks, so that each can be pressed by itself. */
  readonly spacing: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Words in lines, each line's baseline below the one before. */
interface PlacedLines extends Point {
  readonly lines: readonly string[];
}

interface PlacedRow {
  readonly theme: string;
  readonly top: number;
  readonly bottom: number;
  readonly label: PlacedLines;
  /** Where "4 of 5" ends. */
  readonly count: Point;
}

interface PlacedLink {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** Where everything stands, in units of the drawing. */
export interface RecurringThemesLayout {
  readonly size: RecurringThemesSize;
  readonly height: number;
  /** Names of the periods, centred over their columns; in a high drawing below them as well. */
  readonly heads: readonly PlacedLines[];
  readonly rows: readonly PlacedRow[];
  /** Of each area, by its id. */
  readonly marks: ReadonlyMap<string, Point>;
  readonly links: readonly PlacedLink[];
}

export const markRadius = 6.5;
export const lineHeight = 1.2;
/** Room for "4 of 5" and around it, in sizes of the font. */
const countWidth = 3.4;

/**
 * Places themes as rows, periods as columns and areas as marks: side by side in their cell, oldest
 * first, in several lines where the cell is narrow.
 *
 * @param names What each period is called in its column's head.
 */
export function recurringThemesLayout(
  { periods, rows, links }: RecurringThemes,
  names: readonly string[],
  size: RecurringThemesSize,
): RecurringThemesLayout {
  const { width, font, left, spacing } = size;
  const column = (width - left) / Math.max(1, periods.length);
  const xOf = (index: number) => left + (index + 0.5) * column;
  const columnOf = ({ x }: Point) => Math.floor((x - left) / column);
  const measure = (words: string) => estimateTextWidth(words, font);

  // Columns too narrow for a word: every other name stands a level higher, over two columns' width.
  const isStaggered = names.some((name) =>
    name.split(' ').some((word) => measure(word) > column - 3),
  );
  const levels = isStaggered ? 2 : 1;
  const wrapped = names.map((name) => wrapWords(name, levels * column - 3, measure));
  const lines = Math.max(1, ...wrapped.map((one) => one.length));
  const headHeight = lineHeight * font * lines * levels;
  const headsFrom = (top: number) =>
    wrapped.map((one, index) => {
      const half = Math.max(0, ...one.map(measure)) / 2;
      return {
        x: Math.min(Math.max(xOf(index), half), width - half),
        y: top + lineHeight * font * (1 + (isStaggered && index % 2 === 0 ? lines : 0)),
        lines: one,
      };
    });

  const perLine = Math.max(1, Math.floor(column / spacing));
  const marks = new Map<string, Point>();
  const placed: PlacedRow[] = [];
  let top = headHeight + 0.9 * font;
  for (const { theme, cells } of rows) {
    const label = wrapWords(theme, (left || width) - (countWidth + 0.6) * font, measure);
    const labelHeight = lineHeight * font * label.length;
    const above = left === 0 ? labelHeight + 0.25 * font : 0;
    const markLines = Math.max(1, ...cells.map((cell) => Math.ceil(cell.length / perLine)));
    const content = Math.max(size.row, markLines * spacing + 8, left === 0 ? 0 : labelHeight + 8);
    const middle = top + above + content / 2;
    for (const [index, cell] of cells.entries()) {
      const cellLines = Math.ceil(cell.length / perLine);
      for (const [place, { area }] of cell.entries()) {
        const line = Math.floor(place / perLine);
        const inLine = Math.min(perLine, cell.length - line * perLine);
        marks.set(area.id, {
          x: xOf(index) + ((place % perLine) - (inLine - 1) / 2) * spacing,
          y: middle + (line - (cellLines - 1) / 2) * spacing,
        });
      }
    }
    // The middle of a line of capitals lies about a third of their size above its baseline.
    const first =
      left === 0
        ? top + 1.1 * font
        : middle - labelHeight / 2 + (lineHeight * font) / 2 + 0.33 * font;
    placed.push({
      theme,
      top,
      bottom: top + above + content,
      label: { x: 0, y: first, lines: label },
      count:
        left === 0 ? { x: width, y: first } : { x: left - 0.9 * font, y: middle + 0.33 * font },
    });
    top += above + content;
  }
  return {
    size,
    height: Math.ceil(top + (left === 0 ? headHeight + 0.6 * font : 2)),
    heads: [...headsFrom(0), ...(left === 0 ? headsFrom(top + 0.2 * font) : [])],
    rows: placed,
    marks,
    links: links.flatMap(({ from, to }) => {
      const [start, end] = [marks.get(from), marks.get(to)];
      if (!start || !end) return [];
      const isInColumn = columnOf(start) === columnOf(end);
      const path = isInColumn ? bow(start, end, spacing) : recurringTheme(start, end);
      return [{ from, to, path }];
    }),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** A level line in one row; a curve that leaves and arrives level across rows. */
function recurringTheme(start: Point, end: Point): string {
  if (start.y === end.y) return `M${at(start)} H${round(end.x)}`;
  const x = (start.x + end.x) / 2;
  return `M${at(start)} C${at({ x, y: start.y })} ${at({ x, y: end.y })} ${at(end)}`;
}

/** Within a column: over the marks between two of one row, beside those between two rows. */
function bow(start: Point, end: Point, size: number): string {
  const isLevel = start.y === end.y;
  const bent = ({ x, y }: Point) => at(isLevel ? { x, y: y - size } : { x: x + size, y });
  return `M${at(start)} C${bent(start)} ${bent(end)} ${at(end)}`;
}
