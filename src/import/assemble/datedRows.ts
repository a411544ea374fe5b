import { groupBy } from '#src/core/text/groupBy.ts';
import { type CouncilRow, isSame } from './councilRows.ts';

/** Of which column a row of history has its id, its date, and what it says. */
export interface History {
  /** Empty where records have no column for it, and are told apart by `groups`. */
  readonly id: string;
  readonly date: string;
  /** Columns in which two rows of one record must differ to be two. */
  readonly says: readonly string[];
  /** The rows of each record by an id that is given to it here. */
  readonly groups?: (rows: readonly CouncilRow[]) => ReadonlyMap<string, readonly CouncilRow[]>;
  /** The date of a first row that has none, once a second one needs it; left out where it may have none. */
  readonly firstDate?: (row: CouncilRow) => string;
}

/** What came of a row that was added. */
interface Added {
  /** What held before as of its date; `null` for nothing. */
  readonly before: CouncilRow | null;
  readonly isChanged: boolean;
  /** The row of the same date in whose place it stands; `null` for none. */
  readonly replaced: CouncilRow | null;
}

/**
 * Rows of records, of which each has one for each date on which it changed: a view of an earlier day
 * shows what was said then.
 */
export class DatedRows {
  readonly #history: History;
  /** Oldest first, the records in the order in which they first stand there. */
  readonly #byId = new Map<string, CouncilRow[]>();

  constructor(rows: readonly CouncilRow[], history: History) {
    this.#history = history;
    const groups = history.groups?.(rows) ?? groupBy(rows, (row) => row.get(history.id) ?? '');
    for (const [id, own] of groups) {
      for (const row of own) this.#insert(this.#rowsOf(id), row);
    }
  }

  get history(): History {
    return this.#history;
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()];
  }

  get rows(): readonly CouncilRow[] {
    return [...this.#byId.values()].flat();
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** What a record says as of a day, or of late; `null` where it says nothing yet. */
  latest(id: string, on = '9999'): CouncilRow | null {
    return this.#byId.get(id)?.findLast((row) => this.#dateOf(row) <= on) ?? null;
  }

  /**
   * Adds what a record says as of a date: a row of its own where it says something else than before.
   * What was said as of the same date is corrected.
   */
  add(
    row: CouncilRow,
    id = row.get(this.#history.id) ?? '',
    says: readonly string[] = this.#history.says,
  ): Added {
    const before = this.latest(id, this.#dateOf(row));
    if (before !== null && isSame(before, row, says)) {
      return { before, isChanged: false, replaced: null };
    }
    const own = this.#rowsOf(id);
    if (before !== null && this.#dateOf(before) === this.#dateOf(row)) {
      own[own.indexOf(before)] = row;
      return { before, isChanged: true, replaced: before };
    }
    this.#insert(own, row);
    return { before, isChanged: true, replaced: null };
  }

  /** What a record says as of exactly a date; `null` where it says nothing then. */
  on(id: string, date: string): CouncilRow | null {
    return this.#byId.get(id)?.findLast((row) => this.#dateOf(row) === date) ?? null;
  }

  /** Puts a row in as it is, in the place of the one of its date. */
  put(row: CouncilRow, id = row.get(this.#history.id) ?? ''): void {
    const own = this.#rowsOf(id);
    const same = this.on(id, this.#dateOf(row));
    if (same === null) this.#insert(own, row);
    else own[own.indexOf(same)] = row;
  }

  /** Gives a row that has no date the one from which what it says was known. Returns the row with it. */
  date(row: CouncilRow, date: string): CouncilRow {
    const own = this.#rowsOf(row.get(this.#history.id) ?? '');
    own.splice(own.indexOf(row), 1);
    const dated = new Map([...row, [this.#history.date, date]]);
    this.#insert(own, dated);
    return dated;
  }

  /** Gives a record another reference, with all that was said of it. */
  rename(id: string, to: string): void {
    const own = this.#byId.get(id) ?? [];
    const all = [...this.#byId];
    this.#byId.clear();
    for (const [one, rows] of all) {
      if (one === id) this.#byId.set(to, [...(this.#byId.get(to) ?? [])]);
      else this.#byId.set(one, [...(this.#byId.get(one) ?? []), ...rows]);
    }
    for (const row of own)
      this.#insert(this.#rowsOf(to), new Map([...row, [this.#history.id, to]]));
  }

  #dateOf(row: CouncilRow): string {
    return row.get(this.#history.date) ?? '';
  }

  #rowsOf(id: string): CouncilRow[] {
    const own = this.#byId.get(id) ?? [];
    this.#byId.set(id, own);
    return own;
  }

  /** Among the rows of its record by its date; of two of one date the one that was there first comes first. */
  #insert(own: CouncilRow[], row: CouncilRow): void {
    const after = own.findLastIndex((one) => this.#dateOf(one) <= this.#dateOf(row));
    own.splice(after + 1, 0, row);
  }
}
