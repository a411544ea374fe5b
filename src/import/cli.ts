import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SchemaError } from '#src/schema/check.ts';
import { buildDataset, type Dataset } from './buildDataset.ts';
import { ImportError } from './importError.ts';
import { noticeInWords } from './noticeInWords.ts';
import { recoverFolder, replaceFolder } from './replaceFolder.ts';

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
function differences({ files }: Dataset, v1: string): string[] {
  const standing = statSync(v1, { throwIfNoEntry: false }) ? filesUnder(v1) : new Map();
  const different = [...files].flatMap(([path, text]) => {
    const bytes = standing.get(path);
    if (bytes === undefined) return [`missing: ${path}`];
    return Buffer.from(text).equals(bytes) ? [] : [`different: ${path}`];
  });
  const extra = [...standing.keys()].filter((path) => !files.has(path));
  return [...different, ...extra.map((path) => `extra: ${path}`)];
}

/** @param data Folder with `published/`, beside which `v1/` is written or looked at. */
async function run(data: string, isCheck: boolean): Promise<void> {
  const v1 = join(data, 'v1');
  recoverFolder(v1);
  const dataset = await buildDataset(filesUnder(join(data, 'published')));
  const { version, dataDate, notices } = dataset.description;
  const size = `${dataset.files.size} files, version ${version}`;
  if (isCheck) {
    const found = differences(dataset, v1);
    if (found.length === 0) {
      console.log(`The committed dataset is what the import makes: ${size}.`);
    } else {
      console.error('The committed dataset is not what the import makes. Run "npm run data".');
      for (const difference of found) console.error(`  ${difference}`);
      process.exitCode = 1;
    }
    return;
  }
  for (const notice of notices) console.warn(`Warning: ${noticeInWords(notice)}`);
  replaceFolder(v1, dataset.files);
  console.log(`Wrote ${relative(process.cwd(), v1)}: ${size}.`);
  console.log(`Published up to ${dataDate}. ${notices.length} warnings.`);
}

try {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [data = fileURLToPath(new URL('../../public/data', import.meta.url))] = positionals;
  await run(data, values.check);
} catch (error) {
  // Only a fault in the program itself needs its stack trace.
  const isOfInput = error instanceof ImportError || error instanceof SchemaError;
  const isOfOptions = error instanceof TypeError && 'code' in error;
  console.error(isOfInput || isOfOptions ? `Nothing was written.\n${error.message}` : error);
  process.exitCode = 1;
}
