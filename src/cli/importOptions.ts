import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isPartialDate } from '#src/core/model/partialDate.ts';
import type { Acceptance } from '#src/import/dataset/acceptFiles.ts';
import { type ReleaseFacts, saysAnything } from '#src/import/national/listRelease.ts';
import { OptionsError } from './optionsError.ts';

/** What `npm run data -- --help` prints. */
export const usage = `npm run data -- [options] [folder]: rebuilds the dataset from the published files.

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

/** What is asked of `npm run data`. */
export interface Asked {
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

export interface AskedSpreadsheets {
  readonly paths: readonly string[];
  readonly folder: string;
  readonly answers: string | null;
  /** Where the questions are written; `null` for nowhere. */
  readonly questions: string | null;
}

/**
 * What the command line asks for.
 *
 * @returns `null` where only the usage is asked for.
 * @throws OptionsError for options that do not go together, TypeError for one that there is not.
 */
export function readOptions(): Asked | null {
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
