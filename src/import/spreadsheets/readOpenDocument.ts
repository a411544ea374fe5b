import { Parser } from 'saxen';
import {
  type Cell,
  type CellKind,
  cellOf,
  type Range,
  type Remark,
  type Sheet,
  SpreadsheetError,
} from './cell.ts';
import { CellRemarks, cellOfText } from './cleanText.ts';
import { refuseSize } from './sheetSize.ts';
import { Unpacker, type ZipEntry } from './zipEntries.ts';

/** A sheet while it is read. */
interface Draft {
  readonly name: string;
  readonly style: string;
  readonly rows: (Cell | null)[][];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly merges: Range[];
  readonly remarks: CellRemarks;
  cells: number;
  columns: number;
  /** Place of the row and of the cell that is being read. */
  row: number;
  column: number;
  rowRepeat: number;
}

type Attributes = Readonly<Record<string, string>>;

/** How often a cell or a row stands there; a sheet is filled up with empty ones to its very end. */
const timesIn = (text: string | undefined): number =>
  Math.max(1, Math.min(Number(text ?? 1) || 1, 1_048_576));

const decoded = (attributes: Attributes, decode: (text: string) => string): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, decode(value)] as const),
  );

/** A spreadsheet says that rows are hidden by `collapse`, or by `filter` where a filter was left on. */
const isHidden = (attributes: Attributes): boolean =>
  ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');

/**
 * The sheets of an OpenDocument spreadsheet. Read by a parser of XML alone, as the library for
 * workbooks skips grouped rows and does not say which are hidden.
 *
 * @throws SpreadsheetError for a file that is damaged, too large or no spreadsheet.
 */
export async function readOpenDocument(
  file: string,
  entries: readonly ZipEntry[],
): Promise<{ sheets: Sheet[]; remarks: Remark[] }> {
  const content = entries.find(({ name }) => name === 'content.xml');
  const damaged = (reason: string) =>
    new SpreadsheetError(
      file,
      `The spreadsheet cannot be read (${reason}). Open it in LibreOffice or Excel and save it again.`,
    );
  if (content === undefined) throw damaged('it has no content');
  const xml = new TextDecoder().decode(await new Unpacker(file).unpack(content));
  const drafts: Draft[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let open: { attributes: Attributes; isCovered: boolean; paragraphs: string[] } | null = null;
  /** Depth of tables within cells, of drawings and of notes, whose texts are not the cell's. */
  let inside = 0;
  let isParagraph = false;
  const parser = new Parser();
  parser.on('openTag', (name, written, decode) => {
    const attributes = decoded(written(), decode);
    const draft = drafts.at(-1);
    if (name === 'style:style') style = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') {
      hiddenStyles.add(style);
    } else if (name === 'office:annotation' || name.startsWith('draw:')) inside += 1;
    else if (inside > 0) return;
    else if (name === 'table:table' && open === null) drafts.push(newDraft(attributes));
    else if (draft === undefined) return;
    else if (name === 'table:table-column') {
      const repeat = timesIn(attributes['table:number-columns-repeated']);
      if (isHidden(attributes)) {
        const until = Math.min(draft.columns + repeat, 16_384);
        for (let at = draft.columns; at < until; at += 1) draft.hiddenColumns.add(at);
      }
      draft.columns += repeat;
    } else if (name === 'table:table-row') {
      draft.column = 0;
      draft.rowRepeat = timesIn(attributes['table:number-rows-repeated']);
      // A sheet's empty end is a million hidden rows.
      const until = Math.min(draft.row + draft.rowRepeat, draft.row + 100_000);
      if (isHidden(attributes))
        for (let at = draft.row; at < until; at += 1) draft.hiddenRows.add(at);
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      open = { attributes, isCovered: name !== 'table:table-cell', paragraphs: [] };
    } else if (open !== null) {
      const last = open.paragraphs.length - 1;
      if (name === 'text:p') {
        open.paragraphs.push('');
        isParagraph = true;
      } else if (last >= 0) {
        const spaces = Math.min(Number(attributes['text:c'] ?? 1) || 1, 1000);
        const added =
          name === 'text:s'
            ? ' '.repeat(spaces)
            : name === 'text:tab'
              ? '\t'
              : name === 'text:line-break'
                ? '\n'
                : '';
        open.paragraphs[last] += added;
      }
    }
  });
  const add = (text: string) => {
    if (open !== null && isParagraph && inside === 0) {
      open.paragraphs[open.paragraphs.length - 1] += text;
    }
  };
  parser.on('text', (text, decode) => add(decode(text)));
  parser.on('cdata', add);
  parser.on('closeTag', (name) => {
    const draft = drafts.at(-1);
    if (name === 'office:annotation' || name.startsWith('draw:')) inside -= 1;
    else if (inside > 0 || draft === undefined) return;
    else if (name === 'text:p') isParagraph = false;
    else if (open !== null && name.endsWith('table-cell')) {
      addCells(file, draft, open);
      open = null;
    } else if (name === 'table:table-row') draft.row += draft.rowRepeat;
  });
  try {
    parser.parse(xml);
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    throw damaged(error instanceof Error ? error.message : String(error));
  }
  const macros = entries.some(({ name }) => /^(Basic|Scripts)\//.test(name));
  return {
    sheets: drafts.map((draft) => ({
      name: draft.name,
      isHidden: hiddenStyles.has(draft.style),
      rows: draft.rows,
      hiddenRows: draft.hiddenRows,
      hiddenColumns: draft.hiddenColumns,
      merges: draft.merges,
    })),
    remarks: [
      ...(macros
        ? [{ sheet: '', cell: '', count: 1, text: 'Macros are not run and not kept.' }]
        : []),
      ...drafts.flatMap(({ remarks }) => remarks.all()),
    ],
  };
}

function newDraft(attributes: Attributes): Draft {
  const name = attributes['table:name'] ?? '';
  return {
    name,
    style: attributes['table:style-name'] ?? '',
    rows: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    remarks: new CellRemarks(name),
    cells: 0,
    columns: 0,
    row: 0,
    column: 0,
    rowRepeat: 1,
  };
}

/** Puts a cell as often into the sheet as it and its row stand there. */
function addCells(
  file: string,
  draft: Draft,
  {
    attributes,
    isCovered,
    paragraphs,
  }: { attributes: Attributes; isCovered: boolean; paragraphs: readonly string[] },
): void {
  const repeat = timesIn(attributes['table:number-columns-repeated']);
  const { row, column } = draft;
  draft.column += repeat;
  const cell = isCovered
    ? null
    : cellFrom(attributes, paragraphs.join('\n'), row, column, draft.remarks);
  const down = timesIn(attributes['table:number-rows-spanned']);
  const across = timesIn(attributes['table:number-columns-spanned']);
  if (down > 1 || across > 1) {
    draft.merges.push({
      top: row,
      left: column,
      bottom: row + down - 1,
      right: column + across - 1,
    });
  }
  if (cell === null) return;
  draft.cells += repeat * draft.rowRepeat;
  refuseSize(file, {
    rows: row + draft.rowRepeat,
    columns: column + repeat,
    cells: draft.cells,
  });
  for (let at = row; at < row + draft.rowRepeat; at += 1) {
    while (draft.rows.length <= at) draft.rows.push([]);
    const cells = draft.rows[at] ?? [];
    while (cells.length < column) cells.push(null);
    for (let place = column; place < column + repeat; place += 1) cells[place] = cell;
  }
}

function cellFrom(
  attributes: Attributes,
  shown: string,
  row: number,
  column: number,
  remarks: CellRemarks,
): Cell | null {
  const isFormula = attributes['table:formula'] !== undefined;
  if (isFormula) {
    remarks.add(row, column, 'Formulas are read as the values that were saved with them.');
  }
  const saved = attributes['office:value'];
  const number = saved === undefined ? Number.NaN : Number(saved);
  const kind = attributes['office:value-type'] ?? '';
  if (['float', 'currency', 'percentage'].includes(kind) && Number.isFinite(number)) {
    const isPercent = kind === 'percentage';
    const own: CellKind = isPercent ? 'percent' : 'number';
    const text = isPercent ? `${plain(number * 100)}%` : asShown(number, shown);
    return cellOf(own, text, isFormula, number);
  }
  const day = attributes['office:date-value']?.slice(0, 10);
  if (kind === 'date' && day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day)) {
    const date = asPrecise(day, shown);
    return cellOf('date', date, isFormula, null, date);
  }
  if (kind === 'boolean') {
    return cellOf(
      'yes-no',
      attributes['office:boolean-value'] === 'true' ? 'yes' : 'no',
      isFormula,
    );
  }
  const cell = cellOfText(shown || (attributes['office:string-value'] ?? ''), row, column, remarks);
  const isError =
    attributes['calcext:value-type'] === 'error' ||
    /^(#[A-Z/0!?]+|Err:\d+)$/.test(cell?.text ?? '');
  return cell && cellOf(isError ? 'error' : cell.kind, cell.text, isFormula);
}

const plain = (number: number): string => String(Number(number.toPrecision(15)));

/** With the digits that are shown, as long as they are the whole figure: "1.10" and not "1.1". */
const asShown = (number: number, shown: string): string =>
  /^\d+(\.\d+)?$/.test(shown) && Number(shown) === number ? shown : plain(number);

/** A day that is shown as "Apr-25" or "April 2025" stands for its month. */
const asPrecise = (day: string, shown: string): string =>
  /^[a-z]{3,9}[-\s/’']*(\d{4}|\d{2})$/i.test(shown.trim()) ? day.slice(0, 7) : day;
