import { cellText, shownTable, type TableSpec } from '#src/charts/table/tableSpec.ts';
import { deckColours } from './deckColours.ts';
import type { Box, DeckCell, TableItem } from './deckContent.ts';

const size = 18;
const { ink } = deckColours;
/** Characters for which a column has room at least and at most, in its share of the width. */
const [fewest, most] = [7, 46];

/** A table as the page shows it, in a box of a slide. */
export function tableItem(table: TableSpec, box: Box): TableItem {
  const { caption, columns, rows } = shownTable(table);
  const texts = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells.map(cellText)),
  ];
  const shares = columns.map((_, at) =>
    Math.min(most, Math.max(fewest, ...texts.map((row) => row[at]?.length ?? 0))),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  return {
    kind: 'table',
    box,
    description: caption,
    widths: shares.map((share) => (share / all) * box.width),
    rows: texts.map((row, down) =>
      row.map((text, at): DeckCell => {
        const align = columns[at]?.isNumeric ? 'right' : 'left';
        return { align, paragraphs: [[{ text, isBold: down === 0, colour: ink, size }]] };
      }),
    ),
  };
}
