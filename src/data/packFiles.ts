import { toColumns } from './columns.ts';

/** Text as a page holds it: deflated, in base 64. */
export async function packText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  // In pieces: an argument list has its limits.
  let letters = '';
  for (let start = 0; start < bytes.length; start += 8192) {
    letters += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(letters);
}

/**
 * Files as the text that a page holds: in columns, deflated, in base 64. As plain JSON they
 * would be two thirds of the page.
 *
 * @param files JSON by path below `data/v1/`.
 */
export const packFiles = (files: Readonly<Record<string, unknown>>): Promise<string> =>
  packText(JSON.stringify(toColumns(files)));
