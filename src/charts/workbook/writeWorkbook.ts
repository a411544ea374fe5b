import { writeXlsx } from 'hucre/xlsx';
import type { WorkbookContent } from './workbookContent.ts';
import { workbookSheets } from './workbookSheets.ts';

/** A workbook as the bytes of an XLSX file. */
export const writeWorkbook = (content: WorkbookContent): Promise<Uint8Array<ArrayBuffer>> =>
  writeXlsx(workbookSheets(content)) as Promise<Uint8Array<ArrayBuffer>>;
