import type { FormColumn, FormSheet, WorkbookForm } from '#src/core/model/workbookForm.ts';
import { type CouncilRow, parseCouncilFile } from '#src/import/assemble/councilRows.ts';
import { longMonths } from '#src/import/assemble/longMonths.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import { exampleRows } from '#src/import/ownForm/exampleRows.ts';
import { exampleHeading, formHeading, formPages } from '#src/import/ownForm/ownHeadings.ts';

interface Named {
  /** Of the council's file. */
  readonly kind: string;
  readonly sheet: string;
  readonly note: string;
}

/** The sheets of the empty workbook, in the order in which an officer fills them. */
const blank: readonly Named[] = [
  { kind: 'improvement_areas', sheet: 'Improvement areas', note: 'A row for each area.' },
  { kind: 'actions', sheet: 'Actions', note: 'A row for each action of the plan.' },
  { kind: 'measures', sheet: 'Measures', note: 'A row for each measure: what it is.' },
  { kind: 'measure_values', sheet: 'Months', note: 'A row for each month of each measure.' },
  {
    kind: 'measure_notes',
    sheet: 'Targets and comments',
    note: 'A row for each target, each planned month and each comment of a measure.',
  },
  { kind: 'board_meetings', sheet: 'Meetings', note: 'A row for each meeting.' },
  { kind: 'events', sheet: 'Events', note: 'A row for each event.' },
  { kind: 'visits', sheet: 'Visits', note: 'A row for each visit of Ofsted.' },
  {
    kind: 'sources',
    sheet: 'Sources',
    note: 'A row for each document. A record names it by its source id; one that names none has this workbook as its source.',
  },
  { kind: 'commentary', sheet: 'Commentary', note: 'What the speaker says and asks.' },
  {
    kind: 'board',
    sheet: 'Key of ratings',
    note: 'What you mean by each colour, and how the board is shown. A row without a value sets nothing.',
  },
];

/** Sheets that are there only where a board has such records. */
const others: readonly Named[] = [
  { kind: 'judgements', sheet: 'Judgements', note: 'A row for each judgement of an inspection.' },
  {
    kind: 'workforce_facts',
    sheet: 'Workforce statements',
    note: 'Statements with another base than DfE’s.',
  },
  { kind: 'disagreements', sheet: 'Disagreements', note: 'Where sources differ.' },
  { kind: 'not_claimed', sheet: 'Not claimed', note: 'What the board does not claim, and why.' },
];

/** Settings that stand in the empty workbook without a value, to be given one. */
const settings = ['blue_means', 'green_means', 'amber_means', 'red_means', 'marking'];

/**
 * Our workbook: a sheet for each kind of record, with the columns of the council's files. It is read
 * again by `ownTableIn`, and says the same.
 *
 * @param files A council's files by their names without `.csv`; `null` for the empty workbook, which
 *   has an example row in each sheet.
 */
export function ourWorkbook(files: ReadonlyMap<string, string> | null): WorkbookForm {
  const filled = others.filter(({ kind }) => files?.has(kind));
  const sheets = [...blank, ...filled].map((named) => sheetOf(named, files));
  return {
    title: files === null ? 'Our workbook' : 'Our workbook: everything on the board',
    pages: [
      { name: formPages.howTo, lines: howTo },
      { name: formPages.columns, lines: columnLines([...blank, ...filled]) },
    ],
    sheets,
    wordsSheet: formPages.words,
  };
}

function sheetOf(
  { kind, sheet, note }: Named,
  files: ReadonlyMap<string, string> | null,
): FormSheet {
  const meanings = columnMeanings[kind] ?? [];
  const columns: FormColumn[] = [
    { heading: exampleHeading, isFilled: false, words: [exampleHeading] },
    ...meanings.map(({ column, isFilled, words }) => ({
      heading: formHeading(column),
      isFilled,
      words,
    })),
  ];
  const cells = (row: CouncilRow) => meanings.map(({ column }) => row.get(column) ?? '');
  const file = localFiles.find(({ name }) => name === kind);
  const base = { name: sheet, title: file?.title ?? sheet, note, columns, isOpen: true };
  if (files !== null) {
    return { ...base, rows: rowsIn(kind, files).map((row) => ['', ...cells(row)]), examples: 0 };
  }
  const example = new Map(Object.entries(exampleRows[kind] ?? {}));
  const set = kind === 'board' ? settings.map((key) => ['', key, '']) : [];
  return { ...base, rows: [[exampleHeading, ...cells(example)], ...set], examples: 1 };
}

function rowsIn(kind: string, files: ReadonlyMap<string, string>): readonly CouncilRow[] {
  const text = files.get(kind);
  if (text === undefined) return [];
  if (kind === 'measure_values') return longMonths(text, files.get('measures') ?? '');
  return parseCouncilFile(text).rows;
}

const howTo: readonly string[] = [
  'How to fill in this workbook',
  'Each sheet holds one kind of record, a row each. Fill in the sheets that you need and leave the others.',
  'Headings in bold italics must be filled. What each column holds stands on the sheet “Columns”.',
  'Leave the headings, the name of the sheet and the column “Example” as they are. You may move columns, hide them, and add columns of your own, which are not read.',
  'A row with something in the column “Example” is an example: it is never read.',
  'All cells are formatted as text, so that a reference 1.10 stays 1.10 and a date stays as you type it: 2026-01-12, 12/01/2026 (the day first), Jan 2026 or 2026.',
  'Some cells have a list of fixed words. They are on the sheet “Fixed words”.',
  'A record that changed has a row for each date on which it did, with the same reference or name and a date of its own. Change the latest row: it is kept with its date. What was said before stays.',
  'Nothing of single children belongs into this workbook: no names, ids or dates of birth of children.',
  'Bring the workbook under “Prepare” on the board. What cannot be read is named there by its sheet and cell.',
];

const columnLines = (named: readonly Named[]): readonly string[] => [
  'Columns',
  'What each column holds. “Must” says that a row without it is left out; much of it is filled in for you where only one answer is likely.',
  ...named.flatMap(({ kind, sheet }) =>
    (columnMeanings[kind] ?? []).map(
      ({ column, isFilled, holds }) =>
        `${sheet}, ${formHeading(column)}${isFilled ? ' (must)' : ''}: ${holds.replaceAll('`', '')}`,
    ),
  ),
];
