import type { Build } from './build.ts';
import { type DataSource, DatasetError, fileName } from './dataSource.ts';
import { restore } from './interned.ts';

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

/** @throws Error when the page was cut short or changed on its way. */
export async function unpackFiles(packed: string): Promise<Files> {
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return restore(await new Response(stream).json()) as Files;
  } catch (cause) {
    throw new Error(
      'The data in this file cannot be read: it was cut short or changed on its way. Ask for it again.',
      { cause },
    );
  }
}
