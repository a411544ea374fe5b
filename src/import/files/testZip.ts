import { deflateRawSync } from 'node:zlib';

/** A ZIP file, as office programs write one, of texts by their names. */
export function zipOf(texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(texts)) {
    const packed = deflateRawSync(text);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(Buffer.byteLength(text), 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const start = Buffer.from('PK\u0003\u0004', 'latin1');
    const entry = Buffer.concat([start, shared, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    const head = Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1');
    directory.push(Buffer.concat([head, shared, rest, Buffer.from(name)]));
    entries.push(entry);
    offset += entry.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...entries, ...directory, end]));
}

const sheet = (rows: readonly (readonly string[])[], cell: (text: string) => string) =>
  `<worksheet><sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData></worksheet>`;

/** A workbook of one sheet, its texts in the cells or, as Excel does it, in a list of their own. */
export function workbookOf(
  rows: readonly (readonly string[])[],
  isShared = true,
): Uint8Array<ArrayBuffer> {
  const texts = [...new Set(rows.flat())];
  const cell = isShared
    ? (text: string) => `<c t="s"><v>${texts.indexOf(text)}</v></c>`
    : (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const shared = texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': sheet(rows, cell),
    ...(isShared ? { 'xl/sharedStrings.xml': `<sst>${shared}</sst>` } : {}),
  });
}
