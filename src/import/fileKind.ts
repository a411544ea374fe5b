import { unzip } from './unzip.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Whether the file is a ZIP file by its content, which every newer workbook and document is. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);

/** Whether the file is of an older office program, or has a password, by its content. */
export const isOldOfficeFile = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

/**
 * What a file is by its content, whatever its name says; `null` where it is none of those that are
 * known, such as text.
 */
export function fileKind(bytes: Uint8Array<ArrayBuffer>): string | null {
  if (isZip(bytes)) return kindOfZip(bytes);
  if (isOldOfficeFile(bytes)) return 'a file of an older office program or with a password';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'a PDF';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff)) {
    return 'a picture';
  }
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
