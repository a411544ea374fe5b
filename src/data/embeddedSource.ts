import { browserTooOldText } from '#src/core/text/oldestBrowsers.ts';
import type { Build } from './build.ts';
import { fromColumns } from './columns.ts';
import { type DataSource, DatasetError, fileName } from './dataSource.ts';

/** `id` of the element that holds the files of a page that is one file. */
export const filesElementId = 'files';

/** Files by path below `data/v1/`. */
type Files = Readonly<Record<string, unknown>>;

/**
 * The dataset within the page.
 *
 * @param packed Text of the element: see `packFiles`. Unpacked when the first file is asked for.
 */
export function embeddedSource(packed: string, build: Build): DataSource {
  let unpacked: Promise<Files> | null = null;
  return {
    build,
    backend: null,
    read: async (path, checked) => {
      unpacked ??= unpackFiles(packed);
      const files = await unpacked;
      if (!Object.hasOwn(files, path)) throw new DatasetError(fileName(path), 'is missing');
      return checked(files[path]);
    },
  };
}

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
