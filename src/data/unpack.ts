import { browserTooOldText } from '#src/core/text/oldestBrowsers.ts';
import { fromColumns } from './columns.ts';

/** Files by path below `data/v1/`. */
export type Files = Readonly<Record<string, unknown>>;

/**
 * @throws Error when the browser cannot unpack it, or the page was cut short or changed on its way:
 *   the message says which.
 */
export const unpackFiles = (packed: string): Promise<Files> =>
  unpack(packed, (text) => fromColumns(JSON.parse(text)) as Files);

/** Likewise of a text: see `packText`. */
export const unpackText = (packed: string): Promise<string> => unpack(packed, (text) => text);

async function unpack<T>(packed: string, read: (text: string) => T): Promise<T> {
  const inflate = makeInflate();
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    return read(await new Response(new Blob([bytes]).stream().pipeThrough(inflate)).text());
  } catch (cause) {
    throw new Error(
      'The data in this file cannot be read: it was cut short or changed on its way. Ask for it again.',
      { cause },
    );
  }
}

function makeInflate() {
  try {
    return new DecompressionStream('deflate-raw');
  } catch (cause) {
    throw new Error(
      `The data in this file is packed, and this browser cannot unpack it. ${browserTooOldText}`,
      { cause },
    );
  }
}
