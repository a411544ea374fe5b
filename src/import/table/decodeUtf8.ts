import type { Findings } from './findings.ts';

const newline = 0x0a;

/** Row, as lines count, of the first byte that is not UTF-8. */
function rowOfInvalidByte(bytes: Uint8Array): number {
  let row = 1;
  for (let start = 0; start < bytes.length; row += 1) {
    const end = bytes.indexOf(newline, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(line);
    } catch {
      return row;
    }
    start = end === -1 ? bytes.length : end + 1;
  }
  return row;
}

/** Two bytes for each letter: a byte order mark, or a zero beside the first letter. */
const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0) !== (second === 0);

/**
 * Text of a published file. A byte order mark at its start is taken off.
 *
 * @returns `null` when the file is empty or not UTF-8, which is then a fault among the findings.
 */
export function decodeUtf8(file: string, bytes: Uint8Array, findings: Findings): string | null {
  const wanted = 'text in UTF-8';
  const savedAs = `${wanted}: in Excel, save as "CSV UTF-8"`;
  if (bytes.length === 0) {
    findings.fault({ file, row: null, column: '', found: 'an empty file', wanted });
    return null;
  }
  if (isUtf16(bytes)) {
    findings.fault({ file, row: 1, column: '', found: 'text in UTF-16', wanted: savedAs });
    return null;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const row = rowOfInvalidByte(bytes);
    findings.fault({ file, row, column: '', found: 'a byte that is not UTF-8', wanted: savedAs });
    return null;
  }
}
