import type { Build } from './build.ts';
import { type DataSource, DatasetError, fileName } from './dataSource.ts';
import type { Files } from './unpack.ts';

/** `id` of the element that holds the files of a page that is one file. */
export const filesElementId = 'files';

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
      // A site reads files as they are, and has no use for the code that unpacks them.
      unpacked ??= import('./unpack.ts').then(({ unpackFiles }) => unpackFiles(packed));
      const files = await unpacked;
      if (!Object.hasOwn(files, path)) throw new DatasetError(fileName(path), 'is missing');
      return checked(files[path]);
    },
  };
}
