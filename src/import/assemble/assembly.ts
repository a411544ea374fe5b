import type { Day } from '#src/core/model/partialDate.ts';
import { idPattern } from '#src/core/schema/textPatterns.ts';
import { measureKey } from '#src/import/council/measureHeadings.ts';
import type { Asker, Place } from '#src/import/recognise/questions.ts';
import type { UnderstoodRecord } from '#src/import/recognise/tableReader.ts';
import type { LeftOutRecord, RecordChange } from './changes.ts';
import {
  type CouncilFile,
  type CouncilFiles,
  type CouncilRow,
  idFrom,
  rowOf,
} from './councilRows.ts';
import type { DatedRows } from './datedRows.ts';
import { stemOf } from './stemOf.ts';

/** What every part of the assembly needs, and what it adds to. */
export class Assembly {
  readonly asker: Asker;
  readonly today: Day;
  readonly publishedAreas: readonly { readonly id: string; readonly title: string }[];
  /** Whether there was a board before, so that what is new was not on it. */
  readonly hasBefore: boolean;
  /** On which day the board of before was made; `null` where there was none, or that is not known. */
  readonly madeOn: Day | null;
  readonly #files: Map<string, CouncilFile>;
  readonly #asOf: ReadonlyMap<string, Day>;
  readonly #sourceIds: ReadonlyMap<string, string>;
  #changes: { readonly change: RecordChange; readonly row: CouncilRow | null }[] = [];
  readonly #leftOut: LeftOutRecord[] = [];
  readonly #dropped = new Set<CouncilRow>();
  readonly #origins = new Map<
    CouncilRow,
    { readonly place: Place; readonly replaced: CouncilRow | null }
  >();
  #areaMaker: (title: string, place: Place) => string = () => '';

  constructor(
    before: CouncilFiles,
    given: {
      readonly asker: Asker;
      readonly today: Day;
      readonly asOf: ReadonlyMap<string, Day>;
      /** Ids of the sources that the files are, by file. */
      readonly sourceIds: ReadonlyMap<string, string>;
      readonly publishedAreas: readonly { readonly id: string; readonly title: string }[];
      readonly madeOn: Day | null;
    },
  ) {
    this.#files = new Map(before);
    this.asker = given.asker;
    this.today = given.today;
    this.#asOf = given.asOf;
    this.#sourceIds = given.sourceIds;
    this.publishedAreas = given.publishedAreas;
    // A board may have been saved without a record: whoever looked at it saw that.
    this.hasBefore = before.size > 0 || given.madeOn !== null;
    this.madeOn = given.madeOn;
  }

  /** A file as it is so far, with the columns that it is to have. A row stays the same object. */
  file(name: string, columns: readonly string[]): CouncilFile {
    const before = this.#files.get(name);
    if (before?.columns.join() === columns.join()) return before;
    const file = { columns, rows: (before?.rows ?? []).map((row) => rowOf(columns, row)) };
    if (before) this.#files.set(name, file);
    return file;
  }

  put(name: string, file: CouncilFile): void {
    if (file.rows.length > 0) this.#files.set(name, file);
  }

  get files(): CouncilFiles {
    return this.#files;
  }

  /** What changed, but for the rows that were dropped again. */
  get changes(): readonly RecordChange[] {
    return this.#changes
      .filter(({ row }) => row === null || !this.#dropped.has(row))
      .map(({ change }) => change);
  }

  /** Takes rows out again; what stood in their place before comes back. */
  drop(rows: ReadonlySet<CouncilRow>): void {
    for (const row of rows) this.#dropped.add(row);
    for (const [name, file] of this.#files) {
      const kept = file.rows.flatMap((row) =>
        rows.has(row) ? (this.#origins.get(row)?.replaced ?? []) : [row],
      );
      this.#files.set(name, { ...file, rows: kept });
    }
  }

  /** @param row In which it stands; `null` for a change that no row holds. */
  changed(change: RecordChange, row: CouncilRow | null): void {
    this.#changes.push({ change, row });
  }

  /**
   * Says where a row stood in what was brought.
   *
   * @param replaced The row in whose place it stands, which comes back where it is dropped.
   */
  origin(row: CouncilRow, place: Place, replaced: CouncilRow | null): void {
    this.#origins.set(row, { place, replaced });
  }

  /** Says that a row stands otherwise, with where it stood in what was brought and what changed with it. */
  moved(row: CouncilRow, to: CouncilRow): void {
    const origin = this.#origins.get(row);
    if (origin) this.#origins.set(to, origin);
    this.#changes = this.#changes.map((one) => (one.row === row ? { ...one, row: to } : one));
  }

  originOf(
    row: CouncilRow,
  ): { readonly place: Place; readonly replaced: CouncilRow | null } | null {
    return this.#origins.get(row) ?? null;
  }

  asOf(file: string): Day {
    return this.#asOf.get(file) ?? this.today;
  }

  /**
   * From when what a file says holds on the board: from the day of which it speaks, but not from before
   * the board was last made. Whoever looked at that board saw what stood there.
   */
  holdsFrom(file: string): Day {
    const asOf = this.asOf(file);
    return this.madeOn !== null && asOf <= this.madeOn ? this.today : asOf;
  }

  sourceId(file: string): string {
    return this.#sourceIds.get(file) ?? '';
  }

  /** Leaves out a record for a reason. */
  leaveOut(record: LeftOutRecord): void {
    this.#leftOut.push(record);
  }

  get leftOut(): readonly LeftOutRecord[] {
    return this.#leftOut;
  }

  /**
   * The records that would be missed if what was brought did not have them: those that earlier editions
   * of its files had, and all of them once our workbook has some, as it has everything of a board.
   */
  missable(
    dated: DatedRows,
    named: readonly { readonly record: UnderstoodRecord; readonly id: string }[],
  ): ReturnType<Assembly['ofSameFiles']> {
    const others = named.filter(({ record }) => !record.isOwn);
    const isWhole = named.some(({ record, id }) => record.isOwn && dated.has(id));
    if (!isWhole && others.length === 0) return [];
    const files = [...new Set(others.map(({ record }) => record.place.file))];
    return this.ofSameFiles(dated, isWhole ? [] : files);
  }

  /**
   * Those of the records that came from earlier editions of these files: what came from another file
   * did not go away because that file was not brought. All of them where none did.
   */
  ofSameFiles(
    dated: DatedRows,
    files: readonly string[],
  ): readonly { readonly id: string; readonly last: CouncilRow }[] {
    const sources = this.#files.get('sources')?.rows ?? [];
    const titles = new Map(sources.map((row) => [row.get('source_id'), row.get('title') ?? '']));
    const stems = new Set(files.map(stemOf));
    const all = dated.ids.flatMap((id) => {
      const last = dated.latest(id);
      return last === null ? [] : [{ id, last }];
    });
    const own = all.filter(({ last }) =>
      stems.has(stemOf(titles.get(last.get('source_id')) ?? '')),
    );
    return own.length > 0 ? own : all;
  }

  /** Gives an area another reference wherever it is named. */
  renameArea(id: string, to: string): void {
    for (const [name, column] of [
      ['actions', 'area_id'],
      ['measures', 'area_ids'],
    ] as const) {
      const file = this.#files.get(name);
      if (file === undefined) continue;
      const rows = file.rows.map((row) => {
        if (!(row.get(column) ?? '').includes(id)) return row;
        const named = (row.get(column) ?? '')
          .split(';')
          .map((one) => (one.trim() === id ? to : one));
        return new Map([...row, [column, named.join(';')]]);
      });
      this.#files.set(name, { ...file, rows });
    }
  }

  /** Ids and titles of the improvement areas so far, those that are published included. */
  areas(): readonly { readonly id: string; readonly title: string }[] {
    const rows = this.#files.get('improvement_areas')?.rows ?? [];
    const areas = new Map([
      ...this.publishedAreas.map(({ id, title }) => [id, title] as const),
      ...rows.map((row) => [row.get('area_id') ?? '', row.get('title') ?? ''] as const),
    ]);
    return [...areas].map(([id, title]) => ({ id, title }));
  }

  makeAreasBy(maker: (title: string, place: Place) => string): void {
    this.#areaMaker = maker;
  }

  newArea(title: string, place: Place): string {
    return this.#areaMaker(title, place);
  }

  /** The id of a measure by its name or its id; `null` for none. */
  measureId(name: string): string | null {
    const rows = this.#files.get('measures')?.rows ?? [];
    const key = measureKey(name);
    const row = rows.find((one) =>
      [one.get('measure_id'), one.get('name')].some((text) => measureKey(text ?? '') === key),
    );
    return row?.get('measure_id') ?? null;
  }

  /** An id that no other record of a file has. */
  freeId(name: string, column: string, text: string): string {
    const taken = new Set((this.#files.get(name)?.rows ?? []).map((row) => row.get(column)));
    const plain = idFrom(text);
    const base = idPattern.test(plain) ? plain : `ref-${plain}`;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    return id;
  }
}
