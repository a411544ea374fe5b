import { capitalised, formatCount, formatDate, formatNumber } from '#src/core/text/format.ts';
import type { BroughtFile, MadeBoard } from '#src/import/prepare/importer.ts';
import type { NationalRelease } from '#src/import/prepare/nationalRelease.ts';
import { isOpen, type Question } from '#src/import/recognise/questions.ts';
import type { PrepareState } from './prepareState.ts';

/** "two files", "one file". */
export const countOf = (count: number, one: string, more = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : more}`;

/** Filled rows of every sheet, and what became of them: together they are all. */
export interface RowTotals {
  readonly found: number;
  readonly read: number;
  /** By reason, the most frequent first. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  /** Of which nothing is said: always none. */
  readonly lost: number;
}

export function rowTotals({ tables, sheets }: MadeBoard): RowTotals {
  const reasons = new Map<string, number>();
  const add = (reason: string, count: number) =>
    count > 0 && reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  for (const { rows } of tables) for (const [reason, count] of rows.leftOut) add(reason, count);
  const words = sheets.reduce((sum, sheet) => sum + sheet.words, 0);
  add('words outside a table', words);
  const read = tables.reduce((sum, { rows }) => sum + rows.read, 0);
  const found = words + tables.reduce((sum, { rows }) => sum + rows.found, 0);
  const out = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  return {
    found,
    read,
    leftOut: [...reasons]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count),
    lost: found - read - out,
  };
}

export const openQuestions = ({ questions }: MadeBoard): readonly Question[] =>
  questions.filter(isOpen);

/** The heading of the view: what was read and what is still to be done. */
export function prepareTitle({
  made,
  files,
  opened,
  council,
  saved,
  version,
}: PrepareState): string {
  if (saved !== null && saved.version === version) return `The board of ${council.name} is saved`;
  const read = files.filter(({ status }) => status === 'read').length;
  if (made === null || read === 0) {
    return opened
      ? `Prepare the next board of ${council.name}`
      : 'Prepare your council’s own board';
  }
  const { read: rows, lost } = rowTotals(made);
  const open = openQuestions(made).length;
  const questions =
    open === 0 ? 'nothing left to answer' : `${countOf(open, 'question')} to answer`;
  return `${capitalised(countOf(read, 'file'))} read: ${countOf(rows, 'row')} kept, ${lost === 0 ? 'none' : formatNumber(lost, 0)} lost, ${questions}`;
}

/** What a table is taken for, as an officer calls it. */
export const kindNames: readonly (readonly [kind: string, name: string])[] = [
  ['actions', 'Actions'],
  ['improvement_areas', 'Improvement areas'],
  ['measure_values', 'Monthly measures'],
  ['board_meetings', 'Meetings'],
  ['events', 'Events'],
  ['visits', 'Visits'],
  ['sources', 'Sources'],
  ['commentary', 'Commentary'],
  ['leave-out', 'Not used'],
];

const furtherKinds: Readonly<Record<string, string>> = {
  measures: 'Measures',
  measure_notes: 'Targets and comments of measures',
  board: 'Settings',
  judgements: 'Judgements',
  workforce_facts: 'Workforce statements',
  disagreements: 'Where sources disagree',
  not_claimed: 'What no source supports',
};

export const kindName = (kind: string): string =>
  kindNames.find(([one]) => one === kind)?.[1] ?? furtherKinds[kind] ?? kind;

/** "Plan, F12", or the file where it is one of text. */
export const placeText = ({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell: string;
}): string => [sheet, cell].filter(Boolean).join(', ');

/** What a council's plan and scorecard make: "49 actions, seven areas, 13 measures". */
export function describeBoard({ pack }: MadeBoard): readonly string[] {
  if (pack === null) return [];
  const { actions = [], areas, measures = [], meetings, events } = pack;
  return [
    [actions.length, 'action'],
    [areas.length, 'improvement area'],
    [measures.length, 'monthly measure'],
    [meetings.length, 'meeting'],
    [events.length, 'event'],
  ].flatMap(([count, name]) => (count === 0 ? [] : [countOf(count as number, name as string)]));
}

/** Where the opened board came from, in a sentence. */
export function describeOpened({ opened, openedName }: PrepareState): string {
  const last = opened?.versions.at(-1);
  if (!last) return '';
  const where = openedName === 'this file' ? 'this file' : openedName;
  return `Opened: the board saved on ${formatDate(last.savedOn)}, version ${last.version}, from ${where}. New files are compared with it, and its answers are used again.`;
}

export const changeWords = {
  new: 'New',
  changed: 'Changed',
  gone: 'No longer in the file',
} as const;

const delimiterNames = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' } as const;

/** How a file was read, in words. */
export const readingWords = ({
  reading,
  sheets,
}: Extract<BroughtFile, { readonly kind: 'spreadsheet' }>): string =>
  reading
    ? `Read as ${reading.encoding} text, with ${delimiterNames[reading.delimiter]} between its columns`
    : `${sheets} ${sheets === 1 ? 'sheet' : 'sheets'}`;

/** What a release on every authority is, and how a site takes it in. */
export const releaseWords = (releases: readonly NationalRelease[]): string => {
  const each = releases.map(({ name, sheet, rows, faults }) => {
    const checked =
      faults === null
        ? 'It is checked where it is taken in'
        : faults.length === 0
          ? 'Checked, without fault'
          : `Checked, with faults: ${faults.join('; ')}`;
    const where = sheet === '' ? '' : ` (sheet ${sheet})`;
    return `${capitalised(name)}${where}, ${countOf(rows, 'row')}. ${checked}.`;
  });
  return `A national release, on every authority: ${each.join(' ')} It is not taken into one council’s board here. Whoever hosts the site takes it in: each sheet saved as CSV under public/data/published, then npm run data -- --accept with its name.`;
};
