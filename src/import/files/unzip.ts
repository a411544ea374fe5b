import { inflateRawSync } from 'node:zlib';

/** More than any sheet that people fill by hand, and little enough for any computer. */
const mostBytes = 64_000_000;

const isEnd = (bytes: Buffer, at: number) => bytes.readUInt32LE(at) === 0x06054b50;
const isEntry = (bytes: Buffer, at: number) => bytes.readUInt32LE(at) === 0x02014b50;

/**
 * Files in a ZIP file, which workbooks and documents of office programs are too, by their names.
 * What is damaged, has a password or is larger than 64 MB is left out: nothing is thrown.
 *
 * @param isWanted By the name of a file in it.
 */
export function unzip(
  zip: Uint8Array<ArrayBuffer>,
  isWanted: (name: string) => boolean,
): Map<string, Uint8Array<ArrayBuffer>> {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let end = bytes.length - 22;
  while (end >= 0 && !isEnd(bytes, end)) end -= 1;
  if (end < 0) return files;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && isEntry(bytes, at)) {
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    if (isWanted(name)) {
      const content = contentAt(bytes, at);
      if (content !== null) files.set(name, content);
    }
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(bytes: Buffer, entry: number): Uint8Array<ArrayBuffer> | null {
  const method = bytes.readUInt16LE(entry + 10);
  const size = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (local + 30 > bytes.length) return null;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + size);
  try {
    if (method === 0) return new Uint8Array(packed);
    return method === 8
      ? new Uint8Array(inflateRawSync(packed, { maxOutputLength: mostBytes }))
      : null;
  } catch {
    return null;
  }
}
