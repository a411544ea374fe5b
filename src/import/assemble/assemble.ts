import type { Day } from '#src/core/model/partialDate.ts';
import { ratings } from '#src/core/model/rating.ts';
import { localFiles } from '#src/import/council/localFiles.ts';
import type { LocalPack } from '#src/import/council/readLocalPack.ts';
import { optionalSourceColumns, sourceColumns } from '#src/import/council/readLocalSources.ts';
import {
  type Answers,
  Asker,
  meaningKey,
  type Question,
  type Reading,
} from '#src/import/recognise/questions.ts';
import { type Understanding, understand } from '#src/import/recognise/understand.ts';
import type { Spreadsheet } from '#src/import/spreadsheets/cell.ts';
import type { ImportFault } from '#src/import/table/importError.ts';
import { assembleActions } from './assembleActions.ts';
import { assembleAreas } from './assembleAreas.ts';
import { assembleMeasures } from './assembleMeasures.ts';
import { assembleOthers } from './assembleOthers.ts';
import { Assembly } from './assembly.ts';
import { differences, type LeftOutRecord, type RecordChange } from './changes.ts';
import {
  type CouncilFile,
  type CouncilFiles,
  type CouncilRow,
  formatCouncilFile,
  parseCouncilFile,
  rowOf,
} from './councilRows.ts';
import { leaveOutFaulty } from './leaveOutFaulty.ts';
import { longMonths } from './longMonths.ts';
import { withFixedWords } from './withFixedWords.ts';
import { withKnownRaiser } from './withKnownRaiser.ts';
import { withKnownSources } from './withKnownSources.ts';
import { recordWithoutMarks, textWithoutMarks } from './withoutMarks.ts';

/** What is brought to a board, and what the board is so far. */
export interface Brought {
  readonly files: readonly Spreadsheet[];
  /** SHA-256 of each file by its name: of files brought twice the second says nothing new. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The council's files so far, by their names without `.csv`; none for a new board. */
  readonly before: ReadonlyMap<string, string>;
  readonly answers: Answers;
  readonly today: Day;
  /** On which day the board of before was made; left out where that is not known. */
  readonly madeOn?: Day | null;
  readonly authorityCode: string;
  /** Who compiled the spreadsheets, e.g. "Exampleshire Council". */
  readonly publisher: string;
  /** Improvement areas of the board that no file of the council has, such as those that are published. */
  readonly publishedAreas?: readonly { readonly id: string; readonly title: string }[];
  /** Ids of inspections and visits likewise; left out where it is not known which there are. */
  readonly publishedRaisers?: ReadonlySet<string>;
}

export interface Assembled {
  readonly understanding: Understanding;
  /** Of the files and of the assembly. */
  readonly questions: readonly Question[];
  /** What was understood otherwise than it stands. */
  readonly readings: readonly Reading[];
  /** The council's files by their names without `.csv`, ready to be written. */
  readonly files: ReadonlyMap<string, string>;
  readonly changes: readonly RecordChange[];
  readonly leftOut: readonly LeftOutRecord[];
  /** What is wrong with the files of before, which nothing that was brought can put right. */
  readonly faults: readonly ImportFault[];
  /** The records of the files, as the readers of every folder read them. */
  readonly local: LocalPack;
}

/**
 * Makes a council's files of its spreadsheets, the answers there are and its files of before. Each
 * change is a row as of its date, and nothing that was said before is lost. The result is read by the
 * same readers as every folder; a record that they refuse is left out and named.
 */
export function assemble(brought: Brought): Assembled {
  const { files, answers, today, hashes, before, publishedAreas = [] } = brought;
  const understanding = understand(files, answers, today);
  const asker = new Asker(answers);
  const sourceIds = new Map(
    [...understanding.asOf.keys()].map((file) => [
      file,
      `file-${(hashes.get(file) ?? file).slice(0, 12)}`,
    ]),
  );
  const parsed = new Map([...before].map(([name, text]) => [name, parseCouncilFile(text)]));
  const hasMonths =
    understanding.measures.length > 0 ||
    understanding.records.some(({ kind }) => kind === 'measure_values');
  const monthsBefore = before.get('measure_values');
  if (hasMonths && monthsBefore !== undefined) {
    // A folder may have them as a scorecard; a month that is added is a row.
    const rows = longMonths(monthsBefore, before.get('measures') ?? '');
    parsed.set('measure_values', { columns: [...(rows[0]?.keys() ?? [])], rows });
  }
  const assembly = new Assembly(parsed, {
    asker,
    today,
    asOf: understanding.asOf,
    sourceIds,
    publishedAreas,
    madeOn: brought.madeOn ?? lastBroughtOn(parsed),
  });
  const knownSources = new Set([
    ...(parsed.get('sources')?.rows ?? []).map((row) => row.get('source_id') ?? ''),
    ...understanding.records.flatMap(({ kind, values }) =>
      kind === 'sources' ? (values.get('source_id') ?? []) : [],
    ),
  ]);
  const raisers = new Set([
    ...(brought.publishedRaisers ?? []),
    ...understanding.records.flatMap(({ kind, values }) => raiserIn(kind, values)),
    ...[...parsed].flatMap(([kind, { rows }]) => rows.flatMap((row) => raiserIn(kind, row))),
  ]);
  const records = understanding.records.map((one) =>
    withKnownSources(
      recordWithoutMarks(
        withKnownRaiser(withFixedWords(one, asker), raisers, asker),
        knownSources,
        asker,
      ),
      knownSources,
      assembly,
    ),
  );
  const measures = understanding.measures.map((one) => ({
    ...one,
    definition: textWithoutMarks(one.definition, knownSources),
    comment: textWithoutMarks(one.comment, knownSources),
  }));
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  assembleOthers(assembly, of('sources'));
  const added = addSources(assembly, brought, understanding, sourceIds);
  assembleMeasures(assembly, measures);
  assembleAreas(assembly, of('improvement_areas'));
  for (const { name } of localFiles) {
    if (!['sources', 'improvement_areas', 'actions'].includes(name))
      assembleOthers(assembly, of(name));
  }
  addMeanings(assembly, understanding);
  const actions = of('actions');
  // An action names only areas and measures that a board can hold.
  if (actions.length > 0) {
    leaveOutFaulty(assembly, brought.authorityCode, formatted, (name) => !ofMonths.has(name));
  }
  assembleActions(assembly, actions);
  const read = leaveOutFaulty(assembly, brought.authorityCode, formatted);
  const { faults, local } = leaveOutUnraised(assembly, read.local, brought.publishedRaisers)
    ? leaveOutFaulty(assembly, brought.authorityCode, formatted)
    : read;
  const unnamed = dropUnnamed(assembly, added);
  return {
    understanding,
    questions: [...understanding.questions, ...asker.questions],
    readings: [...understanding.readings, ...asker.readings],
    files: new Map(
      [...assembly.files]
        .filter(([, { rows }]) => rows.length > 0)
        .map(([name, file]) => [name, formatted(name, file)]),
    ),
    changes: assembly.changes,
    leftOut: assembly.leftOut,
    faults,
    local: { ...local, sources: local.sources.filter(({ id }) => !unnamed.has(id)) },
  };
}

/** The inspection or visit that a row is of. */
function raiserIn(kind: string, row: ReadonlyMap<string, string>): string[] {
  const column = { judgements: 'inspection_id', visits: 'visit_id' }[kind];
  return column === undefined ? [] : [row.get(column) ?? ''];
}

/** The latest day of which a spreadsheet of the board spoke: it was not made before then. */
function lastBroughtOn(before: CouncilFiles): Day | null {
  const days = (before.get('sources')?.rows ?? [])
    .filter((row) => row.get('kind') === 'council_spreadsheet')
    .map((row) => row.get('published_on') ?? '');
  return days.toSorted().at(-1) || null;
}

/**
 * Leaves out areas that an inspection or a visit is said to have raised which the board does not have.
 *
 * @returns Whether there were any.
 */
function leaveOutUnraised(
  assembly: Assembly,
  { areas, inspections, visits }: LocalPack,
  published: ReadonlySet<string> | undefined,
): boolean {
  if (published === undefined) return false;
  const known = new Set([...inspections, ...visits].map(({ id }) => id));
  const unraised = new Set(
    areas
      .filter(({ whoseList }) => whoseList === 'inspection' || whoseList === 'visit')
      .filter(({ raisedBy }) => !known.has(raisedBy) && !published.has(raisedBy))
      .map(({ id }) => id),
  );
  const rows = (assembly.files.get('improvement_areas')?.rows ?? []).filter(
    (row) => unraised.has(row.get('area_id') ?? '') && assembly.originOf(row) !== null,
  );
  for (const row of rows) {
    assembly.leaveOut({
      place: assembly.originOf(row)?.place ?? null,
      kind: 'improvement_areas',
      found: `raised by: "${row.get('raised_by') ?? ''}"`,
      wanted: 'an inspection or a visit of the board',
    });
  }
  assembly.drop(new Set(rows));
  return rows.length > 0;
}

/** Files that no action names: their thousands of rows are looked at once, at the end. */
const ofMonths: ReadonlySet<string> = new Set(['measure_values', 'measure_notes']);

/** Texts of files as they are, which are asked for each time that something is looked at. */
const texts = new WeakMap<CouncilFile, string>();

function formatted(name: string, file: CouncilFile): string {
  const own = localFiles.find((one) => one.name === name);
  const text = texts.get(file) ?? formatCouncilFile(file, own?.columns);
  texts.set(file, text);
  return text;
}

/**
 * What the council means by its colours: as it says, else as the keys in its files say, where the board
 * does not have it yet.
 */
function addMeanings(assembly: Assembly, { meanings }: Understanding): void {
  const columns = ['key', 'value'];
  const before = assembly.file('board', columns).rows;
  let rows = before;
  for (const colour of ratings) {
    const key = `${colour}_means`;
    const said = assembly.asker.choice(meaningKey(colour), '');
    const last = rows.find((row) => row.get('key') === key);
    const meaning = said || (last ? '' : (meanings.get(colour) ?? ''));
    if (meaning === '' || meaning === last?.get('value')) continue;
    const row = rowOf(columns, { key, value: meaning });
    const change = last ? ('changed' as const) : ('new' as const);
    const differing = last ? differences(last, row, ['value']) : [];
    const name = `${colour}: ${meaning}`;
    assembly.changed({ kind: 'board', id: key, name, change, columns: differing }, row);
    rows = last ? rows.map((one) => (one === last ? row : one)) : [...rows, row];
  }
  if (rows !== before) assembly.put('board', { columns, rows });
}

const sourceFields = [...sourceColumns, ...optionalSourceColumns];

/** Each file is a source of the board, as of the day of which it speaks. Gives the rows that are new. */
function addSources(
  assembly: Assembly,
  { publisher }: Brought,
  { asOf, tables }: Understanding,
  sourceIds: ReadonlyMap<string, string>,
): readonly CouncilRow[] {
  const { rows } = assembly.file('sources', sourceFields);
  const known = new Set(rows.map((row) => row.get('source_id')));
  const hasBases = rows.some((row) => row.get('title_basis'));
  const added = [...asOf].flatMap(([file, day]) => {
    const id = sourceIds.get(file) ?? '';
    if (known.has(id)) return [];
    // Two files may have the same content.
    known.add(id);
    const read = tables.filter((table) => table.file === file && table.kind !== 'leave-out');
    const places = read.map(({ sheet, place }) => (sheet === '' ? place : `${sheet} ${place}`));
    return [
      rowOf(sourceFields, {
        source_id: id,
        title: file,
        // Where a file has the column, every row must fill it.
        title_basis: hasBases ? 'printed' : '',
        publisher,
        published_on: day,
        kind: 'council_spreadsheet',
        licence_note: 'none stated',
        extent_read: `tables: ${places.join(', ')}`,
        on_board_from: assembly.hasBefore ? assembly.holdsFrom(file) : '',
      }),
    ];
  });
  assembly.put('sources', { columns: sourceFields, rows: [...rows, ...added] });
  return added;
}

/** A file of which no record was new is no source of the board. Gives the ids of those. */
function dropUnnamed(assembly: Assembly, added: readonly CouncilRow[]): ReadonlySet<string> {
  const named = new Set(
    [...assembly.files]
      .filter(([name]) => name !== 'sources')
      .flatMap(([, { rows }]) =>
        rows.flatMap((row) => [row.get('source_id'), row.get('evidence_source_id')]),
      ),
  );
  const unnamed = added.filter((row) => !named.has(row.get('source_id')));
  assembly.drop(new Set(unnamed));
  return new Set(unnamed.map((row) => row.get('source_id') ?? ''));
}

/** A record that was left out, on one line: file, sheet, cell, what was found and what was wanted. */
export function describeLeftOut({ place, kind, found, wanted }: LeftOutRecord): string {
  const where = [place?.file, place?.sheet, place?.cell].filter(Boolean).join(', ');
  return `${where} (${kind}): found ${found}, wanted ${wanted}`;
}
