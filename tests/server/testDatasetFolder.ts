import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wholeFiles } from '#tests/conformance/testServers.ts';

/** Writes Exampleshire's files as a dataset on the disk. */
export function writeTestDataset(folder: string): void {
  for (const [path, content] of Object.entries(wholeFiles)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
  }
}
