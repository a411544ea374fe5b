import type { Day } from '#src/core/model/partialDate.ts';
import { childRecordsAmong } from '#src/import/files/childTables.ts';
import type { Remark, Sheet, Spreadsheet } from '#src/import/spreadsheets/cell.ts';
import { findTables, type SheetTables } from '#src/import/spreadsheets/findTables.ts';
import { Account, type CellCounts } from './account.ts';
import { asOfDay } from './asOfDay.ts';
import { includesHidden } from './hiddenParts.ts';
import { isHeading } from './isHeading.ts';
import { isFormPage, ownTableIn } from './ownTable.ts';
import { type Answers, Asker, type Question, type Reading } from './questions.ts';
import { meaningsIn } from './ratingWords.ts';
import { hasItsDates } from './readOwnRecords.ts';
import type { UnderstoodRecord } from './tableReader.ts';
import type { UnderstoodMeasure } from './understandMeasures.ts';
import { type UnderstoodTable, understandTable } from './understandTable.ts';

/** A sheet, and what became of each of its filled cells. */
interface UnderstoodSheet {
  readonly file: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly cells: CellCounts;
  /** Filled rows in no table. */
  readonly words: number;
}

/** What several files were understood to say. */
export interface Understanding {
  readonly tables: readonly UnderstoodTable[];
  readonly sheets: readonly UnderstoodSheet[];
  readonly questions: readonly Question[];
  readonly readings: readonly Reading[];
  readonly remarks: readonly (Remark & { readonly file: string })[];
  /** Files that are not read at all, and why. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
  readonly records: readonly UnderstoodRecord[];
  readonly measures: readonly (UnderstoodMeasure & { readonly file: string })[];
  /** As of which day each file speaks. */
  readonly asOf: ReadonlyMap<string, Day>;
  /** What the council's own keys of colours say, by the colour. */
  readonly meanings: ReadonlyMap<string, string>;
}

/** A sheet with its tables. */
interface SheetWithTables extends SheetTables {
  readonly sheet: Sheet;
  /** Of which kind a sheet of our workbook is; `null` for any other. */
  readonly own: string | null;
  /** Whether it only says how to fill in our workbook. */
  readonly isFormPage: boolean;
}

function tablesOf(sheets: readonly Sheet[]): readonly SheetWithTables[] {
  const own = sheets.map(ownTableIn);
  const isOurs = own.some(Boolean);
  return sheets.map((sheet, index): SheetWithTables => {
    const found = own[index];
    if (found) {
      return { sheet, tables: [found.table], words: [], own: found.kind, isFormPage: false };
    }
    if (isOurs && isFormPage(sheet)) {
      const words = sheet.rows.flatMap((cells, row) => (cells.some(Boolean) ? [row] : []));
      return { sheet, tables: [], words, own: null, isFormPage: true };
    }
    return { sheet, ...findTables(sheet, isHeading), own: null, isFormPage: false };
  });
}

/** Whether every record of a file has its own date, as our workbook has it when it is filled in. */
const speaksOfItsOwn = (sheets: readonly SheetWithTables[]): boolean =>
  sheets.some(({ own }) => own !== null) &&
  sheets.every(({ own, tables }) =>
    tables.every((table) => own !== null && hasItsDates(own, table)),
  );

/**
 * Understands what a council's files say, with the answers that there are. Nothing is lost silently:
 * every filled cell is read, asked about, a heading, or left out for a reason.
 *
 * @param today After which nothing can have been said.
 */
export function understand(
  files: readonly Spreadsheet[],
  answers: Answers,
  today: Day,
): Understanding {
  const asker = new Asker(answers);
  const all = {
    tables: [] as UnderstoodTable[],
    sheets: [] as UnderstoodSheet[],
    refused: [] as { file: string; reason: string }[],
    records: [] as UnderstoodRecord[],
    measures: [] as (UnderstoodMeasure & { file: string })[],
    asOf: new Map<string, Day>(),
    meanings: new Map<string, string>(),
  };
  for (const { file, sheets } of files) {
    const children = childRecordsAmong(
      sheets.map(({ rows }) =>
        rows.slice(0, 60).map((cells) => cells.map((cell) => cell?.text ?? '')),
      ),
    );
    if (children !== null) {
      all.refused.push({ file, reason: `Nothing of it is read or kept: it has ${children}.` });
      continue;
    }
    const found = tablesOf(sheets);
    // How our workbook says to fill it in names days that are nobody's.
    const speaking = found.filter(({ isFormPage: isPage }) => !isPage);
    const asOf = speaksOfItsOwn(found) ? today : asOfDay(file, speaking, asker, today);
    all.asOf.set(file, asOf);
    for (const { sheet, tables, words, own } of found) {
      const account = new Account(sheet);
      const isLeftOut =
        sheet.isHidden && tables.length > 0 && !includesHidden(asker, file, sheet, 'sheet', null);
      for (const table of tables) {
        const given = { file, sheet, table, asker, account, asOf, isLeftOut, own };
        all.tables.push(understandTable(given, all));
      }
      for (const row of words) account.setRow(row, 'left out: words outside a table');
      all.sheets.push({
        file,
        sheet: sheet.name,
        isHidden: sheet.isHidden,
        cells: account.counts(),
        words: words.length,
      });
      // What our workbook says of a colour stands in its key of ratings.
      if (own !== null) continue;
      const texts = sheet.rows.flatMap((cells) =>
        cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])),
      );
      for (const [colour, meaning] of meaningsIn(texts)) all.meanings.set(colour, meaning);
    }
  }
  return {
    ...all,
    questions: asker.questions,
    readings: asker.readings,
    remarks: files.flatMap(({ file, remarks }) => remarks.map((remark) => ({ ...remark, file }))),
  };
}
