import { isFormula } from './formula.ts';
import { escapeXml } from './xml.ts';

/** A figure's tables in both forms in which programs take a table from the clipboard. */
export interface CopiedTables {
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
export function harmless(text: string | null): string {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return isFormula(line) && !number.test(line) ? `'${line}` : line;
}

/** What a cell says; of what opens in it, only the line that opens it. */
function wordsOf(cell: Element): string {
  const copy = cell.cloneNode(true) as Element;
  for (const opened of copy.querySelectorAll('details > :not(summary)')) opened.remove();
  return harmless(copy.textContent);
}

/** Tables as they are shown, open or not, without the page's looks; then their source. */
export function copiedTables(tables: readonly HTMLTableElement[], source: string): CopiedTables {
  const said = harmless(source);
  return {
    html: [...tables.map(tableHtml), `<p>${escapeXml(said)}</p>`].join('\n'),
    plain: [...tables.map(tablePlain), said].join('\n\n'),
  };
}

function tableHtml(table: HTMLTableElement): string {
  const parts = [...table.querySelectorAll('thead, tbody')].map((part) => {
    const name = part.tagName.toLowerCase();
    const rows = rowsOf(part).map((cells) => `<tr>${cells.map(cellHtml).join('')}</tr>`);
    return [`<${name}>`, ...rows, `</${name}>`].join('\n');
  });
  const caption = `<caption>${escapeXml(captionOf(table))}</caption>`;
  return ['<table>', caption, ...parts, '</table>'].join('\n');
}

function cellHtml(cell: Element): string {
  const name = cell.tagName.toLowerCase();
  const scope = cell.getAttribute('scope');
  return `<${name}${scope ? ` scope="${escapeXml(scope)}"` : ''}>${escapeXml(wordsOf(cell))}</${name}>`;
}

function tablePlain(table: HTMLTableElement): string {
  const rows = rowsOf(table).map((cells) => cells.map(wordsOf).join('\t'));
  return [captionOf(table), ...rows].join('\n');
}

const rowsOf = (part: Element) =>
  [...part.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')]);

const captionOf = (table: Element) => harmless(table.querySelector('caption')?.textContent ?? '');
