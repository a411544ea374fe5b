import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { writeForm } from '#src/charts/workbook/writeForm.ts';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import { today } from '#src/core/model/today.ts';
import { SchemaError } from '#src/core/schema/check.ts';
import { type Acceptance, acceptFiles } from '#src/import/acceptFiles.ts';
import { buildDataset } from '#src/import/buildDataset.ts';
import { datasetDifferences } from '#src/import/datasetDifferences.ts';
import { Findings } from '#src/import/findings.ts';
import { formatNotice } from '#src/import/formatNotice.ts';
import { ImportError } from '#src/import/importError.ts';
import { type ReleaseFacts, saysAnything } from '#src/import/listRelease.ts';
import { ourWorkbook } from '#src/import/ownWorkbook/ourWorkbook.ts';
import { readFolder } from '#src/import/readFolder.ts';
import { manifestFile, readPublications } from '#src/import/readManifest.ts';
import { leftBehind, recoverFolder, replaceFolder } from '#src/import/replaceFolder.ts';
import { standingRecords } from '#src/import/standingRecords.ts';
import { describeIgnored } from '#src/import/systemFiles.ts';
import {
  bringSpreadsheets,
  describeBrought,
  recordsIn,
  writeQuestions,
} from './bringSpreadsheets.ts';
import { undatedChanges } from './undatedChanges.ts';

const usage = `npm run data -- [options] [folder]: rebuilds the dataset from the published files.

Reads published/ in the folder and writes v1/ beside it; the folder is public/data without one.
A fault stops it: every fault is printed with file, row and column, and nothing is written.

  --check      writes nothing; says whether v1/ is what the published files make
  --accept     a folder or file under published/ that is taken as it now is: its SHA-256 goes into
               manifest.json, a new file of a council's own records is listed, a missing one is not;
               it may be given more than once
  --authority  with --accept and a new file: the ONS code of the council whose records these are
  --publisher  with --accept and a new file: who compiled them, e.g. "Exampleshire Council"
  --title      with --accept and a new national file: its title
  --published  the same: the day on which it was published, e.g. 2027-03-18
  --next-due   the same, for DfE's figures: when the next is due, e.g. 2028-03, or none
  --covers     the same, for a list of inspections: what it covers, e.g. 2018-01..2027-03;
               ..2027-06-29 for a list of what is latest
               A new national file is known by its headings. A list of inspections stands beside
               the older ones; a release of figures takes the place of the one before, whose file
               is to be deleted.
  --spreadsheet
               with --accept and one folder of a council: a workbook or a CSV file as the council
               has it, from anywhere on the disk, which is put into the files of that folder; each
               change is dated, and what was said before stays. It may be given more than once
  --answers    with --spreadsheet: a file of answers, as saved with a board or made by --questions
  --questions  with --spreadsheet: writes every question to this CSV file; fill in its column
               "answer" and give it back with --answers. What is not answered stays out
  --workbook   writes an empty workbook to fill in to this file (.xlsx), and nothing else; with
               --accept and the folder of a council, everything that the folder has
  --remove-records
               lets inspections and visits disappear that the dataset has had so far: without it
               that is refused, as a newer list of latest inspections names no earlier one
  --help       prints this`;

const options = {
  check: { type: 'boolean', default: false },
  accept: { type: 'string', multiple: true },
  authority: { type: 'string' },
  publisher: { type: 'string' },
  title: { type: 'string' },
  published: { type: 'string' },
  'next-due': { type: 'string' },
  covers: { type: 'string' },
  spreadsheet: { type: 'string', multiple: true },
  answers: { type: 'string' },
  questions: { type: 'string' },
  workbook: { type: 'string' },
  'remove-records': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A fault of what was asked for. */
class OptionsError extends Error {}

/** What is asked for. */
interface Asked {
  /** Folder with `published/`, beside which `v1/` is written or looked at. */
  readonly data: string;
  readonly isCheck: boolean;
  readonly accept: Acceptance | null;
  /** Spreadsheets that are put into the folder that is accepted; `null` for none. */
  readonly spreadsheets: AskedSpreadsheets | null;
  /** Where our workbook is written, in place of all else; `null` for nowhere. */
  readonly workbook: string | null;
  /** Whether inspections and visits may disappear. */
  readonly mayRemove: boolean;
}

interface AskedSpreadsheets {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly answers: string | null;
  /** Where the questions are written; `null` for nowhere. */
  readonly questions: string | null;
}

/** @returns `null` where only the usage is asked for. */
function readOptions(): Asked | null {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { accept, authority = null, publisher = null } = values;
  const [data = fileURLToPath(new URL('../../public/data', import.meta.url)), ...more] =
    positionals;
  if (values.help) return null;
  if (more.length > 0) throw new OptionsError(`${more.join(' ')}: only one folder can be read.`);
  if (!statSync(join(data, 'published'), { throwIfNoEntry: false })?.isDirectory()) {
    throw new OptionsError(`${data}: wanted a folder with a folder published/ in it.`);
  }
  if (accept !== undefined && values.check) {
    throw new OptionsError('--accept writes and --check does not: only one of them can be given.');
  }
  if (accept === undefined && (authority ?? publisher) !== null) {
    throw new OptionsError('--authority and --publisher go with --accept.');
  }
  if (authority !== null && !/^[EW]\d{8}$/.test(authority)) {
    throw new OptionsError(`--authority ${authority}: wanted an ONS code like E06000019.`);
  }
  const facts = readFacts(values);
  const spreadsheets = readSpreadsheetOptions(values);
  if (accept === undefined && saysAnything(facts)) {
    throw new OptionsError('--title, --published, --next-due and --covers go with --accept.');
  }
  const acceptance =
    accept === undefined ? null : { paths: accept, authorityCode: authority, publisher, facts };
  return {
    data,
    isCheck: values.check,
    accept: acceptance,
    spreadsheets,
    workbook: values.workbook ?? null,
    mayRemove: values['remove-records'],
  };
}

function readSpreadsheetOptions(values: {
  readonly accept?: string[] | undefined;
  readonly spreadsheet?: string[] | undefined;
  readonly answers?: string | undefined;
  readonly questions?: string | undefined;
}): AskedSpreadsheets | null {
  const { accept = [], spreadsheet, answers = null, questions = null } = values;
  if (spreadsheet === undefined) {
    if ((answers ?? questions) === null) return null;
    throw new OptionsError('--answers and --questions go with --spreadsheet.');
  }
  const [folder = '', ...more] = accept.map((path) => path.replace(/\/+$/, ''));
  if (folder === '' || more.length > 0 || folder.includes('/')) {
    throw new OptionsError('--spreadsheet goes with --accept and one folder of a council.');
  }
  return { paths: spreadsheet, folder, answers, questions };
}

function dateIn(option: string, text: string): string {
  if (isPartialDate(text)) return text;
  throw new OptionsError(`${option} ${text}: wanted a date like 2027-03-18, 2027-03 or 2027.`);
}

/** What is said of a national file. */
function readFacts(values: {
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly 'next-due'?: string | undefined;
  readonly covers?: string | undefined;
}): ReleaseFacts {
  const { title = null, published, 'next-due': due, covers } = values;
  const [from = '', to, ...more] = covers?.split('..') ?? [];
  if (covers !== undefined && (to === undefined || more.length > 0)) {
    throw new OptionsError(`--covers ${covers}: wanted two dates like 2018-01..2027-03.`);
  }
  return {
    title,
    publishedOn: published === undefined ? null : dateIn('--published', published),
    nextDue: due === undefined ? null : due === 'none' ? due : dateIn('--next-due', due),
    covers:
      to === undefined
        ? null
        : { from: from === '' ? null : dateIn('--covers', from), to: dateIn('--covers', to) },
  };
}

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
    return undatedChanges(jsonIn(before), JSON.parse(text), today());
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
