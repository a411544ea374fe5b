import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Files of one kind in a build; bytes. */
export interface FileKind {
  readonly name: string;
  readonly count: number;
  readonly bytes: number;
  /** Each compressed by itself, as a server sends them. */
  readonly zipped: number;
}

const kinds: readonly { readonly name: string; readonly holds: RegExp }[] = [
  { name: '`index.html`, the page that is opened first', holds: /^index\.html$/ },
  { name: '`board.html`, the one file', holds: /^board\.html$/ },
  { name: 'Scripts', holds: /\.js$/ },
  { name: 'Styles', holds: /\.css$/ },
  { name: 'Font', holds: /\.woff2$/ },
  { name: 'Data, fetched as wanted', holds: /^data[\\/]v1[\\/].*\.json$/ },
];

/** What a build weighs, kind by kind; a kind without a file counts 0. */
export async function distFiles(dist: string): Promise<FileKind[]> {
  const names = await readdir(dist, { recursive: true });
  return Promise.all(
    kinds.map(async ({ name, holds }) => {
      const own = names.filter((one) => holds.test(one));
      const contents = await Promise.all(own.map((one) => readFile(join(dist, one))));
      const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
      return {
        name,
        count: own.length,
        bytes: sum(contents.map(({ length }) => length)),
        zipped: sum(contents.map((content) => gzipSync(content).length)),
      };
    }),
  );
}
