import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Day } from '#src/core/model/partialDate.ts';
import { type Assembled, assemble, describeLeftOut } from '#src/import/assemble/assemble.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import { answersFrom, questionsTable } from '#src/import/recognise/answersFile.ts';
import { isHeading } from '#src/import/recognise/isHeading.ts';
import { type Answers, isOpen, noAnswers, type Question } from '#src/import/recognise/questions.ts';
import { SpreadsheetError } from '#src/import/spreadsheets/cell.ts';
import { readSpreadsheet } from '#src/import/spreadsheets/readSpreadsheet.ts';
import { ImportError } from '#src/import/table/importError.ts';

/** What spreadsheets are brought into which folder of a council. */
export interface Bringing {
  /** Below `published/`. */
  readonly folder: string;
  /** Paths of the spreadsheets, anywhere on the disk. */
  readonly spreadsheets: readonly string[];
  /** Path of a file of answers; `null` for none. */
  readonly answers: string | null;
  readonly authorityCode: string;
  readonly publisher: string;
  readonly today: Day;
}

/**
 * Makes a council's folder of its spreadsheets. Nothing is written.
 *
 * @param published Every published file by its path.
 * @returns The assembly, and the files of the folder by their paths below `published/`.
 * @throws ImportError for a spreadsheet that cannot be read, or that has records of single children.
 */
export async function bringSpreadsheets(
  published: ReadonlyMap<string, Uint8Array>,
  { folder, spreadsheets, answers, authorityCode, publisher, today }: Bringing,
): Promise<{ assembled: Assembled; files: ReadonlyMap<string, string> }> {
  const fault = (file: string, found: string, wanted: string) =>
    new ImportError([{ file, row: null, column: '', found, wanted }]);
  const read = await Promise.all(
    spreadsheets.map(async (path) => {
      if (!existsSync(path)) throw fault(path, 'no such file', 'a spreadsheet');
      const bytes = new Uint8Array(readFileSync(path));
      const file = basename(path);
      try {
        return { file: await readSpreadsheet(file, bytes, isHeading), hash: await sha256(bytes) };
      } catch (error) {
        if (!(error instanceof SpreadsheetError)) throw error;
        throw fault(path, `a file that cannot be brought in. ${error.message}`, 'a spreadsheet');
      }
    }),
  );
  const assembled = assemble({
    files: read.map(({ file }) => file),
    hashes: new Map(read.map(({ file, hash }) => [file.file, hash])),
    before: recordsIn(published, folder),
    answers: readAnswers(answers, fault),
    today,
    authorityCode,
    publisher,
  });
  const { refused } = assembled.understanding;
  if (refused.length > 0) {
    throw new ImportError(
      refused.map(({ file, reason }) => ({
        file,
        row: null,
        column: '',
        found: reason.replace(/\.$/, ''),
        wanted: 'a plan or a scorecard of the whole service',
      })),
    );
  }
  if (assembled.faults.length > 0) {
    throw new ImportError(
      assembled.faults.map((one) => ({
        ...one,
        file: one.file.replace(/^council\//, `${folder}/`),
      })),
    );
  }
  const files = new Map(
    [...assembled.files].map(([name, text]) => [`${folder}/${name}.csv`, text] as const),
  );
  return { assembled, files };
}

/** A council's files in a folder, as texts by their names without `.csv`. */
export function recordsIn(
  published: ReadonlyMap<string, Uint8Array>,
  folder: string,
): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(
    localFiles.flatMap(({ name }) => {
      const bytes = published.get(`${folder}/${name}.csv`);
      return bytes === undefined ? [] : [[name, decoder.decode(bytes)] as const];
    }),
  );
}

function readAnswers(
  path: string | null,
  fault: (file: string, found: string, wanted: string) => ImportError,
): Answers {
  if (path === null) return noAnswers;
  if (!existsSync(path)) throw fault(path, 'no such file', 'a file of answers');
  try {
    return answersFrom(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fault(path, 'a file that holds no answers', error.message.replace(/^wanted /, ''));
  }
}

const describeQuestion = (one: Question): string => {
  const place = [one.file, one.sheet, one.cell].filter(Boolean).join(', ');
  const choices = one.choices.map(({ value }) => value).join(', ');
  return `${place}: found "${one.found.slice(0, 80)}". ${one.wanted}${choices === '' ? '' : ` (${choices})`}`;
};

/** Lines for whoever brought the spreadsheets: what was read, changed, left out and is still open. */
export function describeBrought({ understanding, changes, leftOut, questions }: Assembled): {
  readonly said: readonly string[];
  readonly warnings: readonly string[];
} {
  const tables = understanding.tables.map(({ file, sheet, place, kind, reason, rows }) => {
    const where = [file, sheet, place].filter(Boolean).join(', ');
    const left = [...rows.leftOut].map(([why, count]) => `${count} ${why}`).join('; ');
    const what =
      kind === 'leave-out'
        ? `left out, ${reason}`
        : `${kind}, ${rows.read} of ${rows.found} rows read`;
    return `${where}: ${what}${left === '' || kind === 'leave-out' ? '' : ` (${left})`}`;
  });
  const count = (kind: string) => changes.filter(({ change }) => change === kind).length;
  return {
    said: [
      ...tables,
      `Changes: ${count('new')} new, ${count('changed')} changed, ${count('gone')} gone.`,
    ],
    warnings: [
      ...understanding.tables.flatMap(({ file, sheet, columns }) =>
        columns
          .filter(({ field }) => field === 'leave-out')
          .map(
            ({ heading, column, reason }) =>
              `${[file, sheet, `column ${column}`].filter(Boolean).join(', ')}: "${heading.replaceAll('\n', ' ')}" is left out: ${reason}`,
          ),
      ),
      ...understanding.remarks.map(
        ({ file, sheet, cell, text }) =>
          `${[file, sheet, cell].filter(Boolean).join(', ')}: ${text}`,
      ),
      ...leftOut.map((one) => `left out: ${describeLeftOut(one)}`),
      ...questions.filter(isOpen).map((one) => `open question: ${describeQuestion(one)}`),
    ],
  };
}

/** Writes the questions as a table to be filled in. */
export function writeQuestions(path: string, { questions }: Assembled): void {
  writeFileSync(path, questionsTable(questions));
}
