import { isOldOfficeFile, isPdf, isPicture, isZip } from './fileStart.ts';
import { unzip } from './unzip.ts';

/**
 * What a file is by its content, whatever its name says; `null` where it is none of those that are
 * known, such as text.
 */
export function fileKind(bytes: Uint8Array<ArrayBuffer>): string | null {
  if (isZip(bytes)) return kindOfZip(bytes);
  if (isOldOfficeFile(bytes)) return 'a file of an older office program or with a password';
  if (isPdf(bytes)) return 'a PDF';
  if (isPicture(bytes)) return 'a picture';
  return null;
}

function kindOfZip(bytes: Uint8Array<ArrayBuffer>): string {
  const names: string[] = [];
  unzip(bytes, (name) => names.push(name) === 0);
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('xl/')) return 'an Excel workbook';
  if (has('word/')) return 'a Word document';
  if (has('ppt/')) return 'a PowerPoint presentation';
  return has('META-INF/') && has('content.xml') ? 'an OpenDocument file' : 'a ZIP file';
}
