import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { realFiles } from '#src/import/dataset/testFiles.ts';

/** A council's own records, by the name of each file without `.csv`. */
interface Folder {
  readonly folder: string;
  readonly authorityCode: string;
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

const docs = resolve(import.meta.dirname, '../../docs/exampleshire');
const nameOf = (file: string) => file.replace(/^.*\/|\.csv$/g, '');

/** One that is compiled from sources, and one that fills every column of every file. */
export const folders: readonly Folder[] = [
  {
    folder: 'herefordshire',
    authorityCode: 'E06000019',
    files: new Map(
      [...realFiles]
        .filter(([path]) => path.startsWith('herefordshire/'))
        .map(([path, bytes]) => [nameOf(path), bytes]),
    ),
  },
  {
    folder: 'exampleshire',
    authorityCode: 'E06999001',
    files: new Map(
      readdirSync(docs).map((file) => [
        nameOf(file),
        new Uint8Array(readFileSync(join(docs, file))),
      ]),
    ),
  },
];
