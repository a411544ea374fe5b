import { readXlsx, type Cell as SavedCell, type Sheet as SavedSheet } from 'hucre/xlsx';
import {
  type Cell,
  type CellKind,
  cellName,
  cellOf,
  type Range,
  type Remark,
  type Sheet,
  SpreadsheetError,
  spreadsheetLimits,
} from './cell.ts';
import { CellRemarks, cellOfText } from './cleanText.ts';
import { dateAsShown, isPercentFormat, numberAsShown } from './numberFormat.ts';
import { refuseSize } from './sheetSize.ts';
import { storedZip, Unpacker, type ZipEntry } from './zipEntries.ts';

/** The parts of a workbook in which its cells are. Nothing else is opened. */
const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

const ignored: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|\/macrosheets\//i, 'Macros are not run and not kept.'],
  [
    /^xl\/externalLinks\/[^/]+\.xml$/i,
    'Links to other workbooks are not followed: the values saved last are read.',
  ],
  [/^xl\/connections\.xml$/i, 'Connections to other data are not opened.'],
  [/^xl\/(threadedComments|comments)/i, 'Comments on cells are not read.'],
  [/^xl\/(charts|drawings|media)\//i, 'Charts, drawings and pictures are not read.'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//i, 'Embedded files and controls are not opened.'],
  [/^xl\/pivotTables\//i, 'Pivot tables are read as the cells that they show.'],
];

/** What a workbook has besides its cells, each kind once. */
const ignoredParts = (entries: readonly ZipEntry[]): Remark[] =>
  ignored.flatMap(([form, text]) => {
    const count = entries.filter(({ name }) => form.test(name)).length;
    return count === 0 ? [] : [{ sheet: '', cell: '', count, text }];
  });

/**
 * The sheets of an Excel workbook. Only the parts that hold cells are unpacked and handed to the
 * library, and of these no cell that is only coloured.
 *
 * @throws SpreadsheetError for a file that is damaged, too large or no workbook.
 */
export async function readWorkbook(
  file: string,
  entries: readonly ZipEntry[],
): Promise<{ sheets: Sheet[]; remarks: Remark[] }> {
  const unpacker = new Unpacker(file);
  const parts: { name: string; content: Uint8Array<ArrayBuffer> }[] = [];
  let cells = 0;
  for (const entry of entries) {
    if (!wanted.test(entry.name) || parts.some(({ name }) => name === entry.name)) continue;
    const content = await unpacker.unpack(entry);
    if (!/^xl\/worksheets\//i.test(entry.name)) {
      parts.push({ name: entry.name, content });
      continue;
    }
    const xml = new TextDecoder().decode(content);
    const filled = withoutEmptyCells(xml);
    cells += refuseSize(file, sizeOf(filled));
    if (cells > spreadsheetLimits.cells) refuseSize(file, { rows: 0, columns: 0, cells });
    parts.push({
      name: entry.name,
      content: filled === xml ? content : new TextEncoder().encode(filled),
    });
  }
  // The library checks no sum that is 0, and what it is handed was in memory all along.
  const zip = storedZip(parts, false);
  const saved = await readXlsx(zip, { readStyles: true }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SpreadsheetError(
      file,
      `The workbook cannot be read (${reason}). Open it in Excel and save it again.`,
    );
  });
  const read = saved.sheets.map(sheetOf);
  return {
    sheets: read.map(({ sheet }) => sheet),
    remarks: [...ignoredParts(entries), ...read.flatMap(({ remarks }) => remarks)],
  };
}

/** Cells and rows that are formatted and hold nothing can reach down to row 1,048,576. */
const withoutEmptyCells = (xml: string): string =>
  xml
    .replaceAll(/<((?:\w+:)?)c(?:\s[^<>]*)?\/>/g, '')
    .replaceAll(/<((?:\w+:)?)c(?:\s[^<>]*)?><\/\1c>/g, '')
    .replaceAll(/<((?:\w+:)?)row\s(?:[^<>]*\s)?r="\d+"[^<>]*(?:\/>|>\s*<\/\1row>)/g, '');

/** How far the filled cells of a sheet reach, from its text, before memory is taken for them. */
function sizeOf(xml: string): { rows: number; columns: number; cells: number } {
  // Rows and cells may leave out their places, and then follow one another.
  let rows = xml.match(/<(?:\w+:)?row[\s>]/g)?.length ?? 0;
  let columns = 0;
  for (const [, letters = '', digits] of xml.matchAll(
    /<(?:\w+:)?c\s(?:[^<>]*?\s)?r="([A-Za-z]{1,3})(\d{1,7})"/g,
  )) {
    let column = 0;
    for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
    if (column > columns) columns = column;
    if (Number(digits) > rows) rows = Number(digits);
  }
  return { rows, columns, cells: xml.match(/<(?:\w+:)?c[\s>]/g)?.length ?? 0 };
}

const kindOf: Readonly<Record<string, CellKind>> = { error: 'error', boolean: 'yes-no' };

function sheetOf(saved: SavedSheet): { sheet: Sheet; remarks: Remark[] } {
  const remarks = new CellRemarks(saved.name);
  const details = detailsByPlace(saved);
  const rows = saved.rows.map((values, row) =>
    values.map((value, column): Cell | null => {
      const detail = details.get(row)?.get(column);
      const isFormula = detail?.formula !== undefined;
      const format = detail?.style?.numFmt ?? '';
      if (value === null || value === undefined) {
        if (!isFormula) return null;
        remarks.add(row, column, 'The result of a formula was not saved with the workbook.');
        return cellOf('no-result', 'a formula without its result', true);
      }
      if (value instanceof Date) {
        if (Number.isNaN(value.getTime())) return cellOf('error', 'a date that is none');
        const date = dateAsShown(value, format);
        return cellOf('date', date, isFormula, null, date);
      }
      if (typeof value === 'number') {
        const kind = isPercentFormat(format) ? 'percent' : 'number';
        return cellOf(kind, numberAsShown(value, format), isFormula, value);
      }
      if (typeof value === 'boolean') return cellOf('yes-no', value ? 'yes' : 'no', isFormula);
      const cell = cellOfText(value, row, column, remarks);
      const kind = kindOf[detail?.type ?? ''] ?? cell?.kind ?? 'text';
      return cell && cellOf(kind, cell.text, isFormula);
    }),
  );
  const hiddenRows = new Set(
    [...(saved.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
  );
  const hiddenColumns = new Set(
    (saved.columns ?? []).flatMap(({ hidden }, column) => (hidden ? [column] : [])),
  );
  const formulas = rows.flat().filter((cell) => cell?.isFormula).length;
  const first = rows.findIndex((cells) => cells.some((cell) => cell?.isFormula));
  const own: Remark[] =
    formulas === 0
      ? []
      : [
          {
            sheet: saved.name,
            cell: cellName(
              first,
              (rows[first] ?? []).findIndex((cell) => cell?.isFormula),
            ),
            count: formulas,
            text: 'Formulas are read as the values that were saved with them.',
          },
        ];
  return {
    sheet: {
      name: saved.name,
      isHidden: saved.hidden === true || saved.veryHidden === true,
      rows,
      hiddenRows,
      hiddenColumns,
      merges: (saved.merges ?? []).map(rangeOf),
    },
    remarks: [...own, ...remarks.all()],
  };
}

/** Formats and formulas of a sheet by row and column. The library keeps them by texts such as `4,2`. */
function detailsByPlace({ cells = new Map() }: SavedSheet) {
  const rows = new Map<number, Map<number, SavedCell>>();
  for (const [place, cell] of cells) {
    const comma = place.indexOf(',');
    const row = Number(place.slice(0, comma));
    const inRow = rows.get(row) ?? new Map<number, SavedCell>();
    rows.set(row, inRow.set(Number(place.slice(comma + 1)), cell));
  }
  return rows;
}

const rangeOf = (merge: {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}): Range => ({
  top: merge.startRow,
  left: merge.startCol,
  bottom: merge.endRow,
  right: merge.endCol,
});
