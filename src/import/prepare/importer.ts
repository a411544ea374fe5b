import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { UsedPublication } from '#src/core/model/datasetFile.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { assemble } from '#src/import/assemble/assemble.ts';
import type { LeftOutRecord, RecordChange } from '#src/import/assemble/changes.ts';
import { sha256 } from '#src/import/files/sha256.ts';
import { answersFrom, questionsTable } from '#src/import/recognise/answersFile.ts';
import { councilFields } from '#src/import/recognise/councilFields.ts';
import { isHeading } from '#src/import/recognise/isHeading.ts';
import type { Answers, Question, Reading } from '#src/import/recognise/questions.ts';
import type { Understanding } from '#src/import/recognise/understand.ts';
import {
  type Spreadsheet,
  SpreadsheetError,
  type TextReading,
} from '#src/import/spreadsheets/cell.ts';
import { readSpreadsheet } from '#src/import/spreadsheets/readSpreadsheet.ts';
import type { ImportFault } from '#src/import/table/importError.ts';
import { type NationalRelease, nationalReleasesIn } from './nationalRelease.ts';
import { preparedPack } from './preparedDataset.ts';
import { versionOf } from './versionOf.ts';

/** What became of a file that was brought. */
export type BroughtFile =
  | {
      readonly kind: 'spreadsheet';
      readonly name: string;
      readonly sha256: string;
      readonly sheets: number;
      /** How a text was read; `null` for a workbook. */
      readonly reading: TextReading | null;
    }
  | { readonly kind: 'answers'; readonly name: string; readonly answers: Answers }
  /** On every authority, and so no part of one council's board. */
  | {
      readonly kind: 'release';
      readonly name: string;
      readonly releases: readonly NationalRelease[];
    }
  | { readonly kind: 'refused'; readonly name: string; readonly reason: string };

/** What a board is made of besides the spreadsheets that were read. */
export interface BoardRequest {
  /** The council's files so far, by their names without `.csv`; none for a new board. */
  readonly before: ReadonlyMap<string, string>;
  readonly answers: Answers;
  readonly today: Day;
  /** On which day the board of before was saved; left out for a new board. */
  readonly madeOn?: Day | null;
  readonly authorityCode: string;
  readonly publisher: string;
  /** The authority's board without anything that the council brought. */
  readonly base: BoardPack;
  readonly publications: readonly UsedPublication[];
}

/** A board made of spreadsheets, and everything that there is to say of them. */
export interface MadeBoard {
  readonly tables: Understanding['tables'];
  readonly sheets: Understanding['sheets'];
  readonly remarks: Understanding['remarks'];
  /** Files of which nothing was read, and why. */
  readonly refused: Understanding['refused'];
  readonly questions: readonly Question[];
  /** The same as a table for a spreadsheet, with what was left out. */
  readonly questionsCsv: string;
  readonly readings: readonly Reading[];
  readonly changes: readonly RecordChange[];
  readonly leftOut: readonly LeftOutRecord[];
  /** What keeps the board from being shown. */
  readonly faults: readonly ImportFault[];
  /** The council's files by their names without `.csv`. */
  readonly files: ReadonlyMap<string, string>;
  readonly publications: readonly UsedPublication[];
  /** By its files and answers. */
  readonly version: string;
  /** `null` where a fault keeps it from being shown. */
  readonly pack: BoardPack | null;
}

/** A field that a column can be matched to. */
export interface FieldChoice {
  readonly id: string;
  readonly name: string;
  /** Whether one text can be given for every record of a table. */
  readonly isText: boolean;
}

/** The fields of each kind of record, as an officer calls them. */
export const fieldChoices: Readonly<Record<string, readonly FieldChoice[]>> = Object.fromEntries(
  Object.entries(councilFields).map(([kind, fields]) => [
    kind,
    fields.map(({ id, name, kind: type }) => ({ id, name, isText: type === 'text' })),
  ]),
);

/** Keeps the spreadsheets that were brought, and makes boards of them as answers come in. */
export class Importer {
  readonly #files = new Map<string, { readonly spreadsheet: Spreadsheet; readonly hash: string }>();

  /** Reads a file: a spreadsheet, or answers. One of the same name takes the place of the one before. */
  async read(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<BroughtFile> {
    const answers = answersIn(bytes);
    if (answers !== null) return { kind: 'answers', name, answers };
    // Worked out by another thread meanwhile.
    const hashed = sha256(bytes);
    try {
      const spreadsheet = await readSpreadsheet(name, bytes, isHeading);
      const releases = nationalReleasesIn(spreadsheet);
      if (releases.length > 0) return { kind: 'release', name, releases };
      const hash = await hashed;
      this.#files.set(name, { spreadsheet, hash });
      const { sheets, reading } = spreadsheet;
      return { kind: 'spreadsheet', name, sha256: hash, sheets: sheets.length, reading };
    } catch (error) {
      if (!(error instanceof SpreadsheetError)) throw error;
      return { kind: 'refused', name, reason: error.message };
    }
  }

  remove(name: string): void {
    this.#files.delete(name);
  }

  async make(request: BoardRequest): Promise<MadeBoard> {
    const { before, answers, today, madeOn, authorityCode, publisher, base, publications } =
      request;
    const assembled = assemble({
      files: [...this.#files.values()].map(({ spreadsheet }) => spreadsheet),
      hashes: new Map([...this.#files].map(([name, { hash }]) => [name, hash])),
      before,
      answers,
      today,
      madeOn: madeOn ?? null,
      authorityCode,
      publisher,
      publishedAreas: base.areas,
      publishedRaisers: new Set([...base.inspections, ...base.visits].map(({ id }) => id)),
    });
    const { understanding, questions, readings, changes, leftOut, files, local } = assembled;
    const own = { authorityCode, publisher, files, local, base, publications, today };
    const made =
      assembled.faults.length > 0
        ? { pack: null, publications: [], faults: assembled.faults }
        : await preparedPack(own);
    return {
      tables: understanding.tables,
      sheets: understanding.sheets,
      remarks: understanding.remarks,
      refused: understanding.refused,
      questions,
      questionsCsv: questionsTable(questions, leftOut),
      readings,
      changes,
      leftOut,
      faults: made.faults,
      files,
      publications: made.publications,
      version: await versionOf(authorityCode, files, answers.answers),
      pack: made.pack,
    };
  }
}

/** Answers, where a file is one of them: JSON, or the table of questions filled in. */
function answersIn(bytes: Uint8Array<ArrayBuffer>): Answers | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 400)).replace(/^\uFEFF/, '');
  const [headings = ''] = start.split(/\r?\n/, 1);
  const isTable = headings.startsWith('answer,') && headings.endsWith(',key');
  if (!isTable && !start.trimStart().startsWith('{')) return null;
  try {
    return answersFrom(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
