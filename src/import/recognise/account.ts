import type { Sheet } from '#src/import/spreadsheets/cell.ts';

/** What became of a filled cell: read, a heading, asked about, or left out for a reason in words. */
export type Outcome = 'read' | 'heading' | 'asked' | `left out: ${string}`;

/** How many cells of a sheet came to what; together they are all that are filled. */
export interface CellCounts {
  readonly filled: number;
  readonly read: number;
  readonly headings: number;
  readonly asked: number;
  /** By reason. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** Says of every filled cell of a sheet what became of it, each once, so that none is lost silently. */
export class Account {
  readonly #sheet: Sheet;
  readonly #width: number;
  readonly #codes: Uint16Array;
  readonly #outcomes: Outcome[] = [];

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 0);
    this.#codes = new Uint16Array(this.#width * sheet.rows.length);
  }

  /** The first outcome that is said of a cell stays; an empty cell has none. */
  set(row: number, column: number, outcome: Outcome): void {
    if (!this.#sheet.rows[row]?.[column]) return;
    const place = row * this.#width + column;
    if (this.#codes[place] !== 0) return;
    const known = this.#outcomes.indexOf(outcome);
    this.#codes[place] = (known === -1 ? this.#outcomes.push(outcome) - 1 : known) + 1;
  }

  /** Says another outcome of a cell than before, where only the whole row tells. */
  replace(row: number, column: number, outcome: Outcome): void {
    const place = row * this.#width + column;
    if (this.#codes[place]) this.#codes[place] = 0;
    this.set(row, column, outcome);
  }

  /** For every cell of a row of which nothing was said yet. */
  setRow(row: number, outcome: Outcome): void {
    for (let column = 0; column < this.#width; column += 1) this.set(row, column, outcome);
  }

  outcomeOf(row: number, column: number): Outcome | null {
    return this.#outcomes[(this.#codes[row * this.#width + column] ?? 0) - 1] ?? null;
  }

  /** @throws RangeError where nothing was said of a filled cell: that is a fault of the program. */
  counts(): CellCounts {
    let [filled, read, headings, asked] = [0, 0, 0, 0];
    const leftOut = new Map<string, number>();
    for (const [row, cells] of this.#sheet.rows.entries()) {
      for (const [column, cell] of cells.entries()) {
        if (cell === null) continue;
        filled += 1;
        const outcome = this.outcomeOf(row, column);
        if (outcome === null)
          throw new RangeError(`nothing was said of row ${row}, column ${column}`);
        if (outcome === 'read') read += 1;
        else if (outcome === 'heading') headings += 1;
        else if (outcome === 'asked') asked += 1;
        else {
          const reason = outcome.slice('left out: '.length);
          leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
        }
      }
    }
    return { filled, read, headings, asked, leftOut };
  }
}
