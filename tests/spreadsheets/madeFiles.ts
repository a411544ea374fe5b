import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, 'made');

/** Names of the workbooks that `make.py` made. */
export const madeNames: readonly string[] = readdirSync(folder).toSorted();

export const madeFile = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(join(folder, name)));
