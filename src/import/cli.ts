import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SchemaError } from '#src/schema/check.ts';
import { buildDataset, type Dataset } from './buildDataset.ts';
import { ImportError } from './importError.ts';
import { noticeInWords } from './noticeInWords.ts';
import { recoverFolder, replaceFolder } from './replaceFolder.ts';

const data = fileURLToPath(new URL('../../public/data', import.meta.url));
const [published, v1] = [join(data, 'published'), join(data, 'v1')];

/** Bytes of every file under a folder, by path with `/`; hidden files are left out. */
function filesUnder(folder: string): Map<string, Uint8Array<ArrayBuffer>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split(sep).some((part) => part.startsWith('.')))
    .filter((path) => statSync(join(folder, path)).isFile());
  return new Map(
    paths
      .toSorted()
      .map((path) => [path.split(sep).join('/'), new Uint8Array(readFileSync(join(folder, path)))]),
  );
}

/** What is not, in the folder, as the published files make it. */
function differences({ files }: Dataset): string[] {
  const standing = statSync(v1, { throwIfNoEntry: false }) ? filesUnder(v1) : new Map();
  const different = [...files].flatMap(([path, text]) => {
    const bytes = standing.get(path);
    if (bytes === undefined) return [`missing: ${path}`];
    return Buffer.from(text).equals(bytes) ? [] : [`different: ${path}`];
  });
  const extra = [...standing.keys()].filter((path) => !files.has(path));
  return [...different, ...extra.map((path) => `extra: ${path}`)];
}

async function run(isCheck: boolean): Promise<void> {
  const dataset = await buildDataset(filesUnder(published));
  const { version, dataDate, notices } = dataset.description;
  recoverFolder(v1);
  if (isCheck) {
    const found = differences(dataset);
    if (found.length === 0) {
      console.log(
        `The committed dataset is what the import makes: ${dataset.files.size} files, version ${version}.`,
      );
      return;
    }
    console.error(`The committed dataset is not what the import makes. Run "npm run data".`);
    for (const difference of found) console.error(`  ${difference}`);
    process.exitCode = 1;
    return;
  }
  for (const notice of notices) console.warn(`Warning: ${noticeInWords(notice)}`);
  replaceFolder(v1, dataset.files);
  console.log(`Wrote ${dataset.files.size} files to ${relative(process.cwd(), v1)}.`);
  console.log(`Version ${version}, published up to ${dataDate}, ${notices.length} warnings.`);
}

run(process.argv.includes('--check')).catch((error: unknown) => {
  const isExpected = error instanceof ImportError || error instanceof SchemaError;
  console.error(isExpected ? `Nothing was written.\n${error.message}` : error);
  process.exitCode = 1;
});
