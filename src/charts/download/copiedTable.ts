import {
  cellText,
  type ShownTable,
  shownTable,
  type TableSpec,
} from '#src/charts/table/tableSpec.ts';
import { isFormula } from '#src/charts/text/formula.ts';
import { escapeXml } from '#src/charts/text/xml.ts';

/** Tables in both forms in which programs take a table from the clipboard. */
export interface CopiedTable {
  /** For Word and Excel. */
  readonly html: string;
  /** Cells parted by tabs, for everything else. */
  readonly plain: string;
}

const number = /^[+-]?\d[\d,]*(\.\d+)?%?$/;

/**
 * The text of a cell as shown, in one line. What a spreadsheet would run as a formula gets an
 * apostrophe before it, as in the CSV; a number with a sign is none.
 */
export function harmless(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return isFormula(line) && !number.test(line) ? `'${line}` : line;
}

/** Tables in the words that the page shows, without its looks; then their source. */
export function copiedTable(tables: readonly TableSpec[], source: string): CopiedTable {
  const shown = tables.map(shownTable);
  const from = harmless(source);
  return {
    html: [...shown.map(tableHtml), `<p>${escapeXml(from)}</p>`].join('\n'),
    plain: [...shown.map(tablePlain), from].join('\n\n'),
  };
}

function tableHtml({ caption, columns, rows }: ShownTable): string {
  const written = (text: string) => escapeXml(harmless(text));
  const heads = columns.map(({ label }) => `<th scope="col">${written(label)}</th>`);
  const body = rows.map(({ cells }) => {
    const tags = cells.map((cell, index) =>
      index === 0
        ? `<th scope="row">${written(cellText(cell))}</th>`
        : `<td>${written(cellText(cell))}</td>`,
    );
    return `<tr>${tags.join('')}</tr>`;
  });
  return [
    '<table>',
    `<caption>${written(caption)}</caption>`,
    `<thead>\n<tr>${heads.join('')}</tr>\n</thead>`,
    ['<tbody>', ...body, '</tbody>'].join('\n'),
    '</table>',
  ].join('\n');
}

function tablePlain({ caption, columns, rows }: ShownTable): string {
  const lines = [
    columns.map(({ label }) => label),
    ...rows.map(({ cells }) => cells.map(cellText)),
  ];
  return [harmless(caption), ...lines.map((cells) => cells.map(harmless).join('\t'))].join('\n');
}
