import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { writeForm } from '#src/charts/workbook/writeForm.ts';
import { today } from '#src/core/model/today.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { SchemaError } from '#src/core/schema/check.ts';
import { standingRecords } from '#src/import/council/standingRecords.ts';
import { type Acceptance, acceptFiles } from '#src/import/dataset/acceptFiles.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { datasetDifferences } from '#src/import/dataset/datasetDifferences.ts';
import { readFolder } from '#src/import/files/readFolder.ts';
import { manifestFile, readPublications } from '#src/import/files/readManifest.ts';
import { leftBehind, recoverFolder, replaceFolder } from '#src/import/files/replaceFolder.ts';
import { describeIgnored } from '#src/import/files/systemFiles.ts';
import { ourWorkbook } from '#src/import/ownWorkbook/ourWorkbook.ts';
import { Findings } from '#src/import/table/findings.ts';
import { formatNotice } from '#src/import/table/formatNotice.ts';
import { ImportError } from '#src/import/table/importError.ts';
import {
  bringSpreadsheets,
  describeBrought,
  recordsIn,
  writeQuestions,
} from './bringSpreadsheets.ts';
import { type Asked, type AskedSpreadsheets, readOptions, usage } from './importOptions.ts';
import { OptionsError } from './optionsError.ts';
import { undatedChanges } from './undatedChanges.ts';

/** The files that spreadsheets make of a council's folder, by path; what there is to say is printed. */
async function bring(
  published: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  { paths, folder, answers, questions }: AskedSpreadsheets,
  { authorityCode, publisher }: Acceptance,
): Promise<ReadonlyMap<string, string>> {
  const findings = new Findings();
  const own = (readPublications(published, findings) ?? []).find(({ file }) =>
    file.startsWith(`${folder}/`),
  );
  const code = authorityCode ?? own?.authorityCode ?? null;
  const compiler = publisher ?? own?.publisher ?? null;
  if (code === null || compiler === null) {
    throw new OptionsError(`--accept ${folder}: a new folder needs --authority and --publisher.`);
  }
  const brought = await bringSpreadsheets(published, {
    folder,
    spreadsheets: paths,
    answers,
    authorityCode: code,
    publisher: compiler,
    today: today(),
  });
  const { said, warnings } = describeBrought(brought.assembled);
  for (const line of said) console.log(line);
  for (const line of warnings) console.warn(`Warning: ${line}`);
  if (questions !== null) writeQuestions(questions, brought.assembled);
  return brought.files;
}

/** Writes our workbook: empty, or with everything of the one folder that is named. */
async function saveWorkbook(path: string, data: string, accept: Acceptance | null): Promise<void> {
  const [folder, ...more] = accept?.paths.map((one) => one.replace(/\/+$/, '')) ?? [];
  if (more.length > 0) throw new OptionsError('--workbook goes with one folder of a council.');
  const files =
    folder === undefined ? null : recordsIn(readFolder(join(data, 'published')).files, folder);
  if (files?.size === 0) throw new OptionsError(`--workbook: ${folder} has no file of a council.`);
  replaceFile(path, await writeForm(ourWorkbook(files)));
  console.log(`Wrote ${path}.`);
}

/** What the boards of a dataset say otherwise than those that stand there, without a date. */
function changedByHand(v1: string, files: ReadonlyMap<string, string>): readonly string[] {
  const decoder = new TextDecoder();
  return [...readFolder(v1).files].flatMap(([path, bytes]) => {
    const text = files.get(path);
    const before = decoder.decode(bytes);
    if (!path.endsWith('/board-pack.json') || text === undefined || text === before) return [];
    return undatedChanges(jsonIn(before), boardPack.parse(JSON.parse(text)), today());
  });
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Replaces a file whole or not at all. */
function replaceFile(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

async function run(asked: Asked): Promise<void> {
  const { data, isCheck, accept, spreadsheets, workbook, mayRemove } = asked;
  if (workbook !== null) return saveWorkbook(workbook, data, accept);
  const v1 = join(data, 'v1');
  const manifest = join(data, 'published', manifestFile);
  if (leftBehind(v1).length > 0) {
    recoverFolder(v1);
    console.warn('A run before was interrupted. What it had not finished was undone.');
  }
  const { files, ignored, faults } = readFolder(join(data, 'published'));
  if (ignored.length > 0) console.warn(describeIgnored(ignored));
  if (faults.length > 0) throw new ImportError(faults);
  const published = new Map(files);
  const made = spreadsheets && accept ? await bring(published, spreadsheets, accept) : new Map();
  for (const [path, text] of made) published.set(path, new Uint8Array(Buffer.from(text)));
  const accepted = accept && (await acceptFiles(published, accept));
  if (accepted) published.set(manifestFile, new Uint8Array(Buffer.from(accepted.text)));
  const standing = standingRecords(isCheck || mayRemove ? new Map() : readFolder(v1).files);
  for (const path of standing.unread) {
    console.warn(`Warning: v1/${path} cannot be read: whether its records stay was not looked at.`);
  }
  const dataset = await buildDataset(published, { standing: standing.records, today: today() });
  const { version, dataDate, notices } = dataset.description;
  const size = `${dataset.files.size} files, version ${version}`;
  if (isCheck) {
    const written = readFolder(v1);
    const found = [
      ...datasetDifferences(dataset.files, written.files).map(
        ({ kind, path }) => `${kind}: ${path}`,
      ),
      ...written.faults.map(({ file }) => `extra: ${file}`),
    ];
    if (found.length === 0) {
      console.log(`The committed dataset is what the import makes: ${size}.`);
    } else {
      console.error('The committed dataset is not what the import makes. Run "npm run data".');
      for (const difference of found) console.error(`  ${difference}`);
      process.exitCode = 1;
    }
    return;
  }
  for (const notice of notices) console.warn(`Warning: ${formatNotice(notice)}`);
  for (const one of dataset.questions) console.warn(`Question: ${formatNotice(one)}`);
  for (const [path, text] of made) replaceFile(join(data, 'published', path), text);
  for (const line of accepted ? changedByHand(v1, dataset.files) : []) {
    console.warn(`Warning: ${line}`);
  }
  replaceFolder(v1, dataset.files, accepted ? { file: manifest, text: accepted.text } : null);
  for (const change of accepted?.changes ?? []) console.log(`manifest.json: ${change}`);
  console.log(`Wrote ${relative(process.cwd(), v1)}: ${size}.`);
  console.log(`Published up to ${dataDate}. ${notices.length} warnings.`);
}

try {
  const requested = readOptions();
  if (requested) await run(requested);
  else console.log(usage);
} catch (error) {
  // Only a fault in the program itself needs its stack trace.
  const isOfInput = error instanceof ImportError || error instanceof SchemaError;
  const isOfOptions =
    error instanceof OptionsError || (error instanceof TypeError && 'code' in error);
  const help = isOfOptions ? '\n"npm run data -- --help" lists the options.' : '';
  console.error(isOfInput || isOfOptions ? `Nothing was written.\n${error.message}${help}` : error);
  process.exitCode = 1;
}
