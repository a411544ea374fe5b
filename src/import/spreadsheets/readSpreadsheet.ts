import { isOldOfficeFile, isPdf, isPicture, isZip } from '#src/import/files/fileStart.ts';
import { type Spreadsheet, SpreadsheetError, spreadsheetLimits } from './cell.ts';
import { readOpenDocument } from './readOpenDocument.ts';
import { readText } from './readText.ts';
import { readWorkbook } from './readWorkbook.ts';
import { zipEntries } from './zipEntries.ts';

/**
 * Reads a file of tables by what it is, not by its name: an Excel workbook, an OpenDocument
 * spreadsheet, or text with commas, semicolons, tabs or bars. Nothing in it is run or followed.
 *
 * @param file Its name, for messages.
 * @param isHeading Whether a text is the heading of something that a board can show: by it the
 *   delimiter of a text is chosen.
 * @throws SpreadsheetError with a sentence for whoever brought the file.
 */
export async function readSpreadsheet(
  file: string,
  bytes: Uint8Array<ArrayBuffer>,
  isHeading: (text: string) => boolean,
): Promise<Spreadsheet> {
  const refuse = (reason: string): never => {
    throw new SpreadsheetError(file, reason);
  };
  const { bytes: most } = spreadsheetLimits;
  if (bytes.length === 0) refuse('The file is empty.');
  if (bytes.length > most) {
    refuse(
      `The file has ${Math.ceil(bytes.length / 1024 / 1024)} MB; at most ${most / 1024 / 1024} MB can be read. Take out pictures and sheets that are no part of the plan.`,
    );
  }
  if (isOldOfficeFile(bytes)) {
    refuse(
      'The file is of Excel 97-2003 or has a password. Open it, take the password off, and save it as "Excel Workbook (.xlsx)".',
    );
  }
  if (isPdf(bytes)) refuse('The file is a PDF. Bring the spreadsheet that it was made from.');
  if (isPicture(bytes)) {
    refuse('The file is a picture. Bring the spreadsheet that it was taken of.');
  }
  if (!isZip(bytes)) return { file, kind: 'text', ...readText(file, bytes, isHeading) };
  const entries = zipEntries(file, bytes);
  const has = (form: RegExp) => entries.some(({ name }) => form.test(name));
  if (has(/^xl\/workbook\.xml$/i)) {
    return { file, kind: 'xlsx', ...(await readWorkbook(file, entries)), reading: null };
  }
  if (has(/^xl\/workbook\.bin$/i)) {
    refuse('The file is a binary workbook (.xlsb). Save it as "Excel Workbook (.xlsx)".');
  }
  if (has(/^content\.xml$/) && has(/^mimetype$/)) {
    return { file, kind: 'ods', ...(await readOpenDocument(file, entries)), reading: null };
  }
  if (has(/^word\//))
    refuse('The file is a Word document. Copy its table into a spreadsheet and bring that.');
  if (has(/^ppt\//))
    refuse('The file is a presentation. Bring the spreadsheet that its tables came from.');
  return refuse(
    'The file is a ZIP file and no workbook. Unpack it, and bring the spreadsheets in it.',
  );
}
