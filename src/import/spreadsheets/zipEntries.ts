import { SpreadsheetError, spreadsheetLimits } from './cell.ts';

/** A part of a ZIP file as it is listed at its end. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: Uint8Array<ArrayBuffer>;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
/** Parts of a workbook are some dozens, of one with many pictures some hundreds. */
const mostEntries = 10_000;

/** The parts of a ZIP file, still packed. What it says of their sizes is not believed. */
export function zipEntries(file: string, bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const damaged = () =>
    new SpreadsheetError(
      file,
      'The file is damaged: it cannot be opened as a workbook. Open it in Excel or LibreOffice and save it again.',
    );
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - 65_557);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < lowest) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw damaged();
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw damaged();
    const size = view.getUint32(at + 20, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > bytes.length) throw damaged();
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + size > bytes.length) throw damaged();
    entries.push({
      name: decoder.decode(bytes.subarray(at + 46, nameEnd)),
      method: view.getUint16(at + 10, true),
      packed: bytes.subarray(start, start + size),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/**
 * Unpacks parts of a ZIP file one after the other, and no further than the limit for all of them
 * together: a few kilobytes can be packed to become gigabytes.
 */
export class Unpacker {
  readonly #file: string;
  #left: number;

  constructor(file: string, most: number = spreadsheetLimits.unpacked) {
    this.#file = file;
    this.#left = most;
  }

  async unpack({ name, method, packed }: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
    if (method !== 0 && method !== 8) {
      throw new SpreadsheetError(
        this.#file,
        'The file is packed in a way that cannot be read. Open it in Excel or LibreOffice and save it again.',
      );
    }
    if (method === 0) {
      this.#take(packed.length);
      return packed;
    }
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const stream = inSlices(packed).pipeThrough(new DecompressionStream('deflate-raw'));
    const reader = stream.getReader();
    let length = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        this.#take(value.length);
        chunks.push(value);
        length += value.length;
      }
    } catch (error) {
      await reader.cancel().catch(() => {});
      if (error instanceof SpreadsheetError) throw error;
      throw new SpreadsheetError(
        this.#file,
        `The file is damaged: its part ${name} cannot be read.`,
      );
    }
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }

  #take(count: number): void {
    this.#left -= count;
    if (this.#left >= 0) return;
    throw new SpreadsheetError(
      this.#file,
      'Unpacked, the file is far larger than any workbook of a council. It is not opened.',
    );
  }
}

/** Of packed bytes: what they are unpacked to is looked at before the next are, so not many at a time. */
const slice = 64 * 1024;

/** Bytes as a stream. A `Blob` would hand them to another process and back. */
function inSlices(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) {
        controller.close();
        return;
      }
      controller.enqueue(bytes.subarray(at, at + slice));
      at += slice;
    },
  });
}

/** CRC-32 of each byte, as ZIP files are checked by. */
const checks = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The same of a byte with one to three more behind it, so that four bytes are checked at once. */
const checksOfFour = (() => {
  const all = new Uint32Array(1024);
  all.set(checks);
  for (let place = 256; place < all.length; place += 1) {
    const before = all[place - 256] ?? 0;
    all[place] = (before >>> 8) ^ (checks[before & 0xff] ?? 0);
  }
  return all;
})();

/** Written out, as a large workbook has 20 MB of it. */
function checkOf(bytes: Uint8Array): number {
  const table = checksOfFour;
  const at = (place: number) => table[place] as number;
  let value = 0xffffffff;
  let index = 0;
  for (; index + 4 <= bytes.length; index += 4) {
    const [a, b, c, d] = [bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3]] as [
      number,
      number,
      number,
      number,
    ];
    value ^= a | (b << 8) | (c << 16) | (d << 24);
    value =
      at(768 + (value & 0xff)) ^
      at(512 + ((value >>> 8) & 0xff)) ^
      at(256 + ((value >>> 16) & 0xff)) ^
      at(value >>> 24);
  }
  for (; index < bytes.length; index += 1) {
    value = at((value ^ (bytes[index] as number)) & 0xff) ^ (value >>> 8);
  }
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * A ZIP file in which nothing is packed, of parts by their names.
 *
 * @param hasSums Without its sums, which take a tenth of a second of a large workbook, only who made
 *   it reads it.
 */
export function storedZip(
  parts: readonly {
    readonly name: string;
    readonly content: Uint8Array<ArrayBuffer>;
  }[],
  hasSums = true,
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const named = parts.map((part) => ({ ...part, path: encoder.encode(part.name) }));
  const size = named.reduce(
    (sum, { path, content }) => sum + 76 + 2 * path.length + content.length,
    22,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const sums = named.map(({ content }) => (hasSums ? checkOf(content) : 0));
  const starts = named.map(({ path, content }, index) => {
    const start = at;
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 0x0800, true);
    view.setUint32(at + 14, sums[index] ?? 0, true);
    view.setUint32(at + 18, content.length, true);
    view.setUint32(at + 22, content.length, true);
    view.setUint16(at + 26, path.length, true);
    bytes.set(path, at + 30);
    bytes.set(content, at + 30 + path.length);
    at += 30 + path.length + content.length;
    return start;
  });
  const directory = at;
  for (const [index, { path, content }] of named.entries()) {
    view.setUint32(at, entryMark, true);
    view.setUint16(at + 6, 20, true);
    // Names are UTF-8.
    view.setUint16(at + 8, 0x0800, true);
    view.setUint32(at + 16, sums[index] ?? 0, true);
    view.setUint32(at + 20, content.length, true);
    view.setUint32(at + 24, content.length, true);
    view.setUint16(at + 28, path.length, true);
    view.setUint32(at + 42, starts[index] ?? 0, true);
    bytes.set(path, at + 46);
    at += 46 + path.length;
  }
  view.setUint32(at, endMark, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
