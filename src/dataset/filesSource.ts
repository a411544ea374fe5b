import type { Build } from './build.ts';
import { type DataSource, DatasetError, fileName } from './dataSource.ts';

/**
 * Static files beside the page, or an API with the same paths.
 *
 * @param base Address of the folder `data/v1`; ends with `/`.
 * @param build Its hash is part of each address, so that a file may be kept for ever.
 */
export function filesSource(base: URL, build: Build): DataSource {
  return {
    build,
    read: async (path, signal) => {
      const file = fileName(path);
      const address = new URL(path, base);
      if (build.dataHash !== null) address.searchParams.set('v', build.dataHash);
      const response = await fetch(address, { signal }).catch((cause: unknown) => {
        if (signal.aborted) throw cause;
        throw new DatasetError(file, null, 'could not be reached: is the server still there?', {
          cause,
        });
      });
      if (!response.ok) {
        const reason = response.status === 404 ? 'is missing' : 'was refused';
        throw new DatasetError(file, response.status, `${reason} (HTTP ${response.status})`);
      }
      return parse(await response.text(), file);
    },
  };
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = JSON.stringify(text.slice(0, 40));
    throw new DatasetError(file, null, `is not JSON: it begins with ${start}`, { cause });
  }
}
