import { join } from 'node:path';
import { SchemaError } from '#src/core/schema/check.ts';
import { datasetDifferences } from '#src/import/dataset/datasetDifferences.ts';
import { type FolderContent, readFolder } from '#src/import/files/readFolder.ts';
import type { PublishedFiles } from '#src/import/files/readManifest.ts';
import { refusalOf } from '#src/import/files/refuseFiles.ts';
import { leftBehind } from '#src/import/files/replaceFolder.ts';
import { describeIgnored } from '#src/import/files/systemFiles.ts';
import { describeFault, ImportError } from '#src/import/table/importError.ts';
import { madeDataset } from './madeDataset.ts';
import { datasetFolder, publishedFolder, staticFiles } from './staticFiles.ts';
import type { PublicFiles } from './writePublicFiles.ts';

/** Something stands under `public/` that may not be built: one line for each file, with the reason. */
export class RefusedFilesError extends Error {}

/** How many files of a stale dataset are named: all of them are made by one command. */
const mostNamed = 5;

/**
 * Reads everything under `public/`, once nothing stands there but the product's own files, files that
 * the manifest lists, unchanged, and the dataset that they make. What a computer made by itself, such
 * as thumbnails, is left out, which is printed.
 *
 * @param folder `…/public`.
 * @throws RefusedFilesError that names all else.
 */
export async function readPublicFiles(folder: string): Promise<PublicFiles> {
  const interrupted = leftBehind(join(folder, datasetFolder.slice(0, -1)));
  if (interrupted.length > 0) {
    throw new RefusedFilesError(
      `${interrupted.join(', ')}: left by a run of npm run data that was interrupted. Run it again.`,
    );
  }
  const content = readFolder(folder);
  if (content.ignored.length > 0) console.warn(describeIgnored(content.ignored));
  const refused = await refusedFiles(content, madeDataset);
  if (refused.length > 0) throw new RefusedFilesError(refused.join('\n'));
  return content.files;
}

/**
 * What may not be built of a folder, one line for each file with the reason.
 *
 * @param make Makes the dataset of published files, or throws ImportError.
 */
export async function refusedFiles(
  { files, faults }: FolderContent,
  make: (published: PublishedFiles) => Promise<ReadonlyMap<string, string>>,
): Promise<readonly string[]> {
  const below = (folder: string) =>
    new Map(
      [...files]
        .filter(([path]) => path.startsWith(folder))
        .map(([path, bytes]) => [path.slice(folder.length), bytes]),
    );
  const isData = (path: string) =>
    path.startsWith(publishedFolder) || path.startsWith(datasetFolder);
  const strange = [...files.keys()].filter((path) => !isData(path) && !staticFiles.includes(path));
  const refused = [
    ...faults.map((fault) => describeFault({ ...fault, file: `public/${fault.file}` })),
    ...strange.map((path) => unlisted(path, files)),
  ];
  try {
    const made = await make(below(publishedFolder));
    return [...refused, ...staleFiles(made, below(datasetFolder), files)];
  } catch (error) {
    if (error instanceof ImportError) {
      const file = (one: string) => `public/${publishedFolder}${one}`;
      const lines = error.faults.map((one) => describeFault({ ...one, file: file(one.file) }));
      return [...refused, ...lines];
    }
    if (error instanceof SchemaError) return [...refused, error.message];
    throw error;
  }
}

/** What of the dataset is not as the published files make it. */
function staleFiles(
  made: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  files: PublishedFiles,
): string[] {
  const differences = datasetDifferences(made, standing);
  const extra = differences
    .filter(({ kind }) => kind === 'extra')
    .map(({ path }) => unlisted(datasetFolder + path, files));
  const stale = differences
    .filter(({ kind }) => kind !== 'extra')
    .map(({ kind, path }) => `${kind}: ${path}`);
  if (stale.length === 0) return extra;
  const more = stale.length > mostNamed ? ` and ${stale.length - mostNamed} more` : '';
  return [
    ...extra,
    `public/${datasetFolder}: found ${stale.slice(0, mostNamed).join(', ')}${more}, wanted the dataset that the published files make: run npm run data`,
  ];
}

/** A file that nobody lists, with what it looks like. */
function unlisted(path: string, files: PublishedFiles): string {
  const refusal = refusalOf(path, files.get(path) ?? new Uint8Array());
  const found = 'a file that nothing lists';
  const wanted = 'only published data and files that src/cli/staticFiles.ts names';
  const fault = refusal ?? { found, wanted };
  return describeFault({ file: `public/${path}`, row: null, column: '', ...fault });
}
