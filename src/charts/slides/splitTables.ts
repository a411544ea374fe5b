import {
  type DeckCell,
  type DeckSlide,
  deckSize,
  type SlideItem,
  type TableItem,
} from './deckContent.ts';

/** A table ends here, above the footer. */
const lowest = 644;
/** Mean width of a letter by its size, the height of a line, and what is around the lines of a row. */
const [letter, lineHeight, around] = [0.52, 1.2, 10];

/**
 * A slide whose table is higher than its room as several, each with the heading row again and the title
 * with its place among them; any other slide as it is.
 */
export function splitTables(slide: DeckSlide): DeckSlide[] {
  const table = slide.items.find((item) => item.kind === 'table' && bottomOf(item) > lowest);
  if (table?.kind !== 'table') return [slide];
  const pages = pagesOf(table);
  return pages.map((rows, index) => {
    const { heights: _, ...rest } = table;
    const part: TableItem = { ...rest, rows };
    const place = pages.length > 1 ? ` (${index + 1} of ${pages.length})` : '';
    const isTable = (item: SlideItem) => item === table;
    const items = index === 0 ? slide.items.map((item) => (isTable(item) ? part : item)) : [part];
    return {
      ...slide,
      title: withSuffix(slide.title, place),
      items,
      notes: index === 0 ? slide.notes : [],
    };
  });
}

function withSuffix(title: DeckSlide['title'], suffix: string): DeckSlide['title'] {
  const last = title.paragraphs.length - 1;
  return {
    ...title,
    paragraphs: title.paragraphs.map((runs, index) =>
      index === last
        ? runs.map((run, at) =>
            at === runs.length - 1 ? { ...run, text: run.text + suffix } : run,
          )
        : runs,
    ),
  };
}

/** Height of a row once its words are broken into the widths of their columns, in pixels. */
function rowHeight(row: readonly DeckCell[], widths: readonly number[]): number {
  const heights = row.map(({ paragraphs }, at) =>
    paragraphs.reduce((height, runs) => {
      const size = Math.max(...runs.map((run) => run.size), 1);
      const length = runs.reduce((sum, { text }) => sum + text.length, 0);
      const longest = Math.max(
        0,
        ...runs.flatMap(({ text }) => text.split(/\s/)).map((word) => word.length),
      );
      const width = Math.max(1, (widths[at] ?? 1) - 12);
      const lines = Math.ceil((length * letter * size) / width);
      // A word that is longer than its column is broken within, and leaves a line half empty.
      const broken = longest * letter * size > width ? 1 : 0;
      return height + Math.max(1, lines + broken) * lineHeight * size;
    }, 0),
  );
  return Math.max(...heights, 0) + around;
}

const bottomOf = ({ box, rows, widths, heights }: TableItem): number =>
  box.y + rows.reduce((sum, row, index) => sum + (heights?.[index] ?? rowHeight(row, widths)), 0);

/** Rows of each slide, the heading row first on each; a row that is higher than a slide has one of its own. */
function pagesOf({
  box,
  rows: [head = [], ...rows],
  widths,
}: TableItem): (readonly DeckCell[])[][] {
  const room = Math.min(lowest, deckSize.height) - box.y - rowHeight(head, widths);
  const pages: (readonly DeckCell[])[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const height = rowHeight(row, widths);
    if (used + height > room) {
      pages.push([head]);
      used = 0;
    }
    pages.at(-1)?.push(row);
    used += height;
  }
  return pages.length > 0 ? pages : [[head]];
}
