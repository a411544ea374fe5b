import { looksLikeDecimal } from '#src/import/table/spreadsheetSlips.ts';
import type { Match } from './matchColumns.ts';
import { placeOf, type TableContext } from './tableReader.ts';

/** Notices a reference that stands in two rows, as where a spreadsheet made 1.1 of 1.10. */
export class References {
  readonly #context: TableContext;
  readonly #kind: string;
  /** Rows by their references. */
  readonly #rows = new Map<string, number>();
  #before = '';

  constructor(context: TableContext, kind: string) {
    this.#context = context;
    this.#kind = kind;
  }

  /**
   * Looks at the reference of a row. One that another row has is asked about, and taken out until it is
   * answered.
   *
   * @param column Of the field in `values` that is the reference.
   * @param name Of the record, in words.
   */
  add(
    row: number,
    heading: Match['heading'],
    column: string,
    values: Map<string, string>,
    name: string,
  ): void {
    const id = values.get(column);
    if (id === undefined) return;
    const other = this.#rows.get(id);
    const isShortened = isShortenedAfter(this.#before, id);
    if (other === undefined && !isShortened) {
      this.#rows.set(id, row);
      this.#before = id;
      return;
    }
    const longer = `${id}0`;
    const slip = looksLikeDecimal(id) ? `. A spreadsheet makes ${id} of ${longer}` : '';
    const answer = this.#context.asker.ask({
      key: `reference|${this.#kind}|${name}`,
      ...placeOf(this.#context, row, heading.column),
      heading: heading.text,
      record: name,
      found: id,
      wanted:
        other === undefined
          ? `A reference that follows ${this.#before}${slip}`
          : `A reference of its own: row ${other + 1} has ${id} too${slip}`,
      choices: [],
      suggested: isShortened && !this.#rows.has(longer) ? longer : null,
    });
    const isFree = answer !== null && answer.trim() !== '' && !this.#rows.has(answer);
    this.#before = isFree ? answer : id;
    if (isFree) {
      this.#rows.set(answer, row);
      values.set(column, answer);
    } else if (other === undefined) this.#rows.set(id, row);
    else {
      values.delete(column);
      this.#context.account.replace(row, heading.column, 'asked');
    }
  }
}

/** Whether a reference follows as "1.1" follows "1.9", where "1.10" is meant. */
function isShortenedAfter(before: string, id: string): boolean {
  const [, head, last] = /^(.*\.)(\d*9)$/.exec(before) ?? [];
  return head !== undefined && last !== undefined && `${head}${Number(last) + 1}` === `${id}0`;
}
