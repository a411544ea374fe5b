import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { parseCouncilFile } from '#src/import/assemble/councilRows.ts';
import { longMonths } from '#src/import/assemble/longMonths.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import { columnMeanings } from '#src/import/ownForm/columnMeanings.ts';
import { exampleHeading, formHeading } from '#src/import/ownForm/ownHeadings.ts';

/** Texts of a council's files by their names. */
export type Files = ReadonlyMap<string, string>;

/** A council's files as sheets of our workbook, as an officer takes them away and brings them again. */
export function sheets(files: Files): Map<string, string[][]> {
  return new Map(
    [...files].map(([kind, text]) => {
      const columns = (columnMeanings[kind] ?? []).map(({ column }) => column);
      const rows =
        kind === 'measure_values'
          ? longMonths(text, files.get('measures') ?? '')
          : parseCouncilFile(text).rows;
      const cells = rows.map((row) => ['', ...columns.map((column) => row.get(column) ?? '')]);
      return [kind, [[exampleHeading, ...columns.map(formHeading)], ...cells]];
    }),
  );
}

/** The files of the fictional council. */
export const exampleshire: Files = new Map(
  localFiles.flatMap(({ name }) => {
    const path = resolve(import.meta.dirname, `../../docs/exampleshire/${name}.csv`);
    return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
  }),
);

/** What an officer may type into a cell, by its column; any record may change in any of them. */
const typed: Readonly<Record<string, readonly string[]>> = {
  title: ['Another title', 'Minutes'],
  publisher: ['Example Gazette'],
  published_on: ['', '2026-10-30'],
  extent_read: ['first page', 'Month from [S02]'],
  notes: ['Corrected.', ''],
  number: ['2', ''],
  areas_covered: ['Care leavers'],
  headline: ['It was found to be uneven.'],
  description: ['Said otherwise.', ''],
  category: ['plan'],
  event_type: ['other', 'notice_issued'],
  what_was_presented: ['The plan and the scorecard', ''],
  cadence_or_note: ['monthly'],
  is_board: ['yes', 'no'],
  value: ['21', '17.5'],
  said: ['Two days.'],
  used: ['4 May 2023'],
  reason: ['Nobody says so.'],
  note: ['Say this first.', ''],
  question: ['What changed?'],
  name: ['Caseload of a worker'],
  definition: ['Another definition.'],
  owner: ['Director', ''],
  decimals: ['0', '2'],
  theme: ['Another theme'],
  quote: ['a quotation'],
  confidence: ['low', 'medium'],
  evidence: ['It was seen again.'],
  status_latest: ['addressed'],
  list_currency: ['previous'],
  next_step: ['Ask again'],
  delivery: ['green', 'red'],
  commentary: ['On its way.'],
  action: ['Do it otherwise.'],
  due_on: ['2027-06-30'],
  text: ['A reason'],
  who: ['the Cabinet'],
  date: ['2024-06-20', '2024-06-13', '2026-11-20'],
  body: ['Cabinet', 'Improvement Board'],
  done_on: ['2024-06-12', '2026-11-20', ''],
  evidence_seen_on: ['2024-06-20', '2024-06-13', ''],
  plan_as_of: ['2026-10-20', '2026-11-20', ''],
  status_as_of: ['2026-11-20', '2024-06-21', ''],
  as_of: ['2026-10-20', '2026-11-20'],
  known_on: ['2026-10-20', '2026-11-20', ''],
  on_board_from: ['2026-10-20', '2026-11-20', ''],
  left_out: ['yes', ''],
  dropped: ['yes', ''],
  known_after_days: ['3', '40', ''],
  polarity: ['higher', 'lower'],
  screens_outliers: ['yes', ''],
  area_ids: ['A23-1', 'A23-1;A23-2', ''],
  area_id: ['A23-2', ''],
  measure_id: ['supervision', 'average-caseload', ''],
  start: ['2024-05-13'],
  end: ['2024-05-16', ''],
  kind: ['minutes', 'monitoring_visit', 'target_local'],
  inspection_end: ['2023-03-20'],
  grade: ['Good', 'Inadequate'],
  restated_in: ['V24-1', 'V24-1 0', ''],
  raised_by: ['Peer review', 'MV-1', 'MV-1 0', 'MV-1 1'],
  whose_list: ['council_plan', 'other_review', 'ofsted_visit'],
  source_id: ['S01', 'S02', 'S03'],
  evidence_source_id: ['S03', 'S02', ''],
  source_ids: ['S01', 'S03;S04'],
  meeting_body: ['Improvement Board', 'Cabinet', ''],
  month: ['2025-10', '2026-10'],
  numerator: ['1800', ''],
  status: ['provisional', 'final'],
  is_suppressed: ['yes'],
  indicator_ids: ['agency-rate', ''],
  notes_known_on: ['2024-07-01', ''],
  evidence_known_on: ['2024-07-01', ''],
  description_known_on: ['2024-07-01', ''],
  owner_in_post: ['yes', 'no', ''],
  about: ['headline', 'areas'],
  measure: ['Workforce finding'],
  quote_or_table: ['A quotation', ''],
};

/** One cell typed otherwise, one row less or one record more. */
export const change = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...exampleshire.keys()),
    // Those that others name, and that name others.
    fc.constantFrom(
      'actions',
      'improvement_areas',
      'board_meetings',
      'events',
      'sources',
      'visits',
    ),
  ),
  row: fc.nat(60),
  column: fc.nat(60),
  text: fc.nat(3),
  what: fc.constantFrom('type', 'type', 'type', 'remove', 'add'),
});

type Change = typeof change extends fc.Arbitrary<infer One> ? One : never;

/** Two measures never have one name. */
const notIn = (names: readonly string[], name: string): string =>
  names.includes(name) ? notIn(names, `${name}, ${names.length}`) : name;

/** The files of a board with some cells, rows and records otherwise. */
export function changed(files: Files, changes: readonly Change[]): Files {
  const all = sheets(files);
  for (const { kind, row, column, text, what } of changes) {
    const rows = all.get(kind);
    const headings = columnMeanings[kind] ?? [];
    // A measure of another unit than its months are in is refused as a whole.
    const mayType = headings.flatMap(({ column: own }, index) =>
      typed[own] && !(own === 'measure_id' && kind !== 'actions')
        ? [[own, index + 1] as const]
        : [],
    );
    const [own = '', at = 0] = mayType[column % Math.max(1, mayType.length)] ?? [];
    const place = 1 + (row % Math.max(1, (rows?.length ?? 1) - 1));
    const cells = rows?.[place];
    if (rows === undefined || cells === undefined || at === 0) continue;
    if (what === 'remove' && rows.length > 2) rows.splice(place, 1);
    else {
      const words = typed[own] ?? [];
      const word = words[text % words.length];
      const inUse = rows.map((one) => one[at] ?? '');
      const next = cells.map((cell, index) =>
        index === at && word !== undefined ? (own === 'name' ? notIn(inUse, word) : word) : cell,
      );
      // A record of its own: what it is called by is another text, and it has no date on the board yet.
      if (what === 'add') {
        const [named = 0] = headings.flatMap(({ column: one, isFilled }, index) =>
          isFilled && /(_id|^title|^body|^measure|^point|^claim)$/.test(one) ? [index + 1] : [],
        );
        next[named] = `${next[named]} ${text}`;
        const dated = headings.findIndex(({ column: one }) => one === 'on_board_from') + 1;
        if (dated > 0) next[dated] = '';
        rows.push(next);
      } else rows[place] = next;
    }
  }
  return new Map([...all].map(([kind, rows]) => [`${kind}.csv`, Papa.unparse(rows)]));
}
