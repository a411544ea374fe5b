import type { BoardPack } from '#src/core/model/boardPack.ts';
import { ownerNotInEdition } from '#src/core/model/publicEdition.ts';
import {
  type CouncilFile,
  type CouncilRow,
  formatCouncilFile,
  parseCouncilFile,
  rowOf,
} from '#src/import/assemble/councilRows.ts';
import { identityOf, rowsByRecord } from '#src/import/council/keptRecords.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import {
  measureValueColumns,
  optionalMeasureValueColumns,
} from '#src/import/council/measureCell.ts';
import { planColumns } from '#src/import/council/readAreaPlan.ts';

type Files = ReadonlyMap<string, string>;

const mayGo: ReadonlySet<string> = new Set(
  localFiles.filter(({ optional }) => optional.includes('left_out')).map(({ name }) => name),
);

/** Columns of an area of which each row has its own; of all others only what stands now is public. */
const datedOfArea: ReadonlySet<string> = new Set([
  ...planColumns,
  'status_latest',
  'status_as_of',
  'evidence',
  'evidence_source_id',
  'evidence_known_on',
]);

/**
 * A council's files as its public edition has them, for the command line and for our workbook. Months
 * of measures are those of the edition itself, so that what it suppresses cannot be among them; of the
 * other files every cell that it leaves out is emptied, and what was said before with it.
 *
 * @param files The council's files by their names without `.csv`.
 * @param whole The board with everything.
 * @param edition Its public edition.
 */
export function publicRecords(files: Files, whole: BoardPack, edition: BoardPack): Files {
  if (!edition.publicEdition) throw new Error('The board is no public edition.');
  const leftOut = new Set(edition.publicEdition.leftOut);
  const sourceIds = new Map(
    whole.sources.map(({ id }, index) => [id, edition.sources[index]?.id ?? ''] as const),
  );
  const parsed = new Map([...files].map(([name, text]) => [name, parseCouncilFile(text)] as const));
  const made = new Map<string, CouncilFile>();
  for (const [name, { columns, rows }] of parsed) {
    if (name === 'commentary' && leftOut.has('speaker-notes')) continue;
    const then = latestOf(name, rows).flatMap((row) => {
      const open = withoutParts(name, row, leftOut);
      return open === null ? [] : [withSources(open, sourceIds)];
    });
    made.set(name, { columns, rows: then });
  }
  putSources(made, edition);
  putMonths(made, edition);
  putMarking(made, edition);
  unlinkMeetings(made);
  return new Map(
    [...made].flatMap(([name, file]) => {
      const own = localFiles.find((one) => one.name === name);
      return file.rows.length === 0 ? [] : [[name, formatCouncilFile(file, own?.columns)] as const];
    }),
  );
}

/** The rows of what stands now: not of what was said before, nor of what was left out. */
function latestOf(name: string, rows: readonly CouncilRow[]): readonly CouncilRow[] {
  const text = (row: CouncilRow, column: string) => row.get(column) ?? '';
  if (name === 'improvement_areas') {
    return rowsByRecord(
      rows,
      (row) => text(row, 'area_id'),
      (row) => text(row, 'plan_as_of'),
    ).flatMap((own) => {
      const now = [...(own.at(-1) ?? [])].filter(([column]) => !datedOfArea.has(column));
      return own.map((row) => new Map([...row, ...now]));
    });
  }
  const identity = identityOf[name];
  if (identity === undefined) return rows;
  return rowsByRecord(
    rows,
    (row) => identity.map((column) => text(row, column)).join('\u001F'),
    (row) => text(row, 'on_board_from'),
  ).flatMap((own) => {
    const [first, now] = [own[0], own.at(-1)];
    if (!first || !now || text(now, 'left_out') === 'yes') return [];
    // What other records name stays on the board of every day, with the words that it has now.
    return [
      mayGo.has(name) ? now : new Map([...now, ['on_board_from', text(first, 'on_board_from')]]),
    ];
  });
}

/** A row without the cells that the edition leaves out; `null` where nothing of it is left. */
function withoutParts(
  name: string,
  row: CouncilRow,
  leftOut: ReadonlySet<string>,
): CouncilRow | null {
  const emptied = new Map<string, string>();
  const empty = (...columns: readonly string[]) => {
    for (const column of columns) if (row.has(column)) emptied.set(column, '');
  };
  if (leftOut.has('owners')) {
    if (row.get('owner')) emptied.set('owner', ownerNotInEdition);
    empty('owner_in_post', 'who');
  }
  if (leftOut.has('commentary')) {
    if (name === 'measure_notes' && row.get('kind') === 'commentary') return null;
    if (name === 'improvement_areas') empty('commentary');
    if (name === 'actions') empty('note', 'note_on');
  }
  return new Map([...row, ...emptied]);
}

const sourceColumns = ['source_id', 'evidence_source_id', 'source_ids'] as const;

/** A row with its sources by the ids that the edition has for them, in its texts too. */
function withSources(row: CouncilRow, ids: ReadonlyMap<string, string>): CouncilRow {
  const other = [...ids].filter(([id, own]) => id !== own);
  if (other.length === 0) return row;
  return new Map(
    [...row].map(([column, text]) => {
      if ((sourceColumns as readonly string[]).includes(column)) {
        return [
          column,
          text
            .split(';')
            .map((id) => ids.get(id) ?? id)
            .join(';'),
        ];
      }
      return [
        column,
        other.reduce((said, [id, own]) => said.replaceAll(`[${id}]`, `[${own}]`), text),
      ];
    }),
  );
}

/** Sources as the edition words them. */
function putSources(made: Map<string, CouncilFile>, { sources }: BoardPack): void {
  const file = made.get('sources');
  if (file === undefined) return;
  const byId = new Map(sources.map((source) => [source.id, source] as const));
  const rows = file.rows.flatMap((row): CouncilRow[] => {
    const source = byId.get(row.get('source_id') ?? '');
    if (source === undefined) return [];
    const { title, publisher, kind, licence, extentRead } = source;
    return [
      new Map([
        ...row,
        ['title', title],
        ['publisher', publisher],
        ['kind', kind],
        ['licence_note', licence],
        ['extent_read', extentRead],
        ['short_publisher', source.shortPublisher ?? ''],
        ...(row.has('title_basis')
          ? [['title_basis', source.titleBasis ?? 'printed'] as const]
          : []),
      ]),
    ];
  });
  made.set('sources', { columns: file.columns, rows });
}

/** Months of the council's own measures, as the edition has them. */
function putMonths(made: Map<string, CouncilFile>, { measures = [] }: BoardPack): void {
  const columns = [...measureValueColumns, ...optionalMeasureValueColumns];
  const own = new Set((made.get('measures')?.rows ?? []).map((row) => row.get('measure_id') ?? ''));
  made.delete('measure_values');
  const rows = measures
    .filter(({ id }) => own.has(id))
    .flatMap(({ id, values }) =>
      values.flatMap(({ period, restatedFrom = [], ...latest }) =>
        [...restatedFrom, latest].flatMap((figure): CouncilRow[] =>
          figure.withdrawn === 'emptied'
            ? []
            : [
                rowOf(columns, {
                  measure_id: id,
                  month: period,
                  value: String(figure.value),
                  numerator: figure.numerator === null ? '' : String(figure.numerator),
                  denominator: figure.denominator === null ? '' : String(figure.denominator),
                  known_on: figure.knownOn,
                  status: figure.isProvisional ? 'provisional' : 'final',
                  note: figure.note,
                }),
              ],
        ),
      ),
    );
  if (rows.length > 0) made.set('measure_values', { columns, rows });
}

function putMarking(made: Map<string, CouncilFile>, { settings }: BoardPack): void {
  const columns = ['key', 'value'];
  const others = (made.get('board')?.rows ?? []).filter((row) => row.get('key') !== 'marking');
  const marking =
    settings.marking === '' ? [] : [rowOf(columns, { key: 'marking', value: settings.marking })];
  made.set('board', { columns, rows: [...others, ...marking] });
}

/** What happened at a meeting that is no longer on the board names none. */
function unlinkMeetings(made: Map<string, CouncilFile>): void {
  const meetings = made.get('board_meetings')?.rows ?? [];
  const bodies = new Set(
    meetings.map((row) => `${row.get('date')} ${(row.get('body') ?? '').trim()}`),
  );
  const days = new Set(meetings.map((row) => row.get('date') ?? ''));
  const change = (name: string, isLost: (row: CouncilRow) => boolean, column: string) => {
    const file = made.get(name);
    if (file === undefined) return;
    const rows = file.rows.map((row) => (isLost(row) ? new Map([...row, [column, '']]) : row));
    made.set(name, { ...file, rows });
  };
  const isNamed = (row: CouncilRow, column: string) => (row.get(column) ?? '').trim() !== '';
  change(
    'events',
    (row) =>
      isNamed(row, 'meeting_body') &&
      !bodies.has(`${row.get('date')} ${(row.get('meeting_body') ?? '').trim()}`),
    'meeting_body',
  );
  change(
    'actions',
    (row) => isNamed(row, 'evidence_seen_on') && !days.has(row.get('evidence_seen_on') ?? ''),
    'evidence_seen_on',
  );
}
