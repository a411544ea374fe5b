import { quoted } from '#src/import/table/findings.ts';
import type { Row } from '#src/import/table/row.ts';
import { type SourceLookup, sourceOf } from './localCells.ts';

/** What stands alone in square brackets, without spaces. */
const bracketed = /\[([^\s[\]]+)\]/g;

/** An id rather than a word that an editor put in, such as "[sic]" or "[2022]". */
const looksLikeId = /^\p{L}.*\d/u;

/**
 * A text with each source that it marks, as in "Month from [S08]", called by its publisher. What is not
 * in square brackets is text: S17, S20, S31 and S47 are sections of the Children Act as well. A mark that
 * looks like an id of a source that there is not is a fault of the row.
 *
 * @param text Of the column.
 */
export function withSourceNames<Column extends string>(
  row: Row<Column>,
  column: Column,
  text: string,
  sources: SourceLookup,
): string {
  return text.replace(bracketed, (mark, id: string, at: number) => {
    const source = sourceOf(row, id, sources);
    if (source) return nameAt(text.slice(0, at), source.publisher);
    if (looksLikeId.test(id) && !sources.has(id)) {
      const wanted = 'the id of a row of sources.csv in square brackets, or a text without them';
      row.fault(column, wanted, quoted(mark));
    }
    return mark;
  });
}

/** The cell as it is, with each source that it marks called by its publisher. */
export const proseIn = <Column extends string>(
  row: Row<Column>,
  column: Column,
  sources: SourceLookup,
): string => withSourceNames(row, column, row.text(column), sources);

/** Likewise of a cell that must not be empty. */
export const filledProseIn = <Column extends string>(
  row: Row<Column>,
  column: Column,
  sources: SourceLookup,
): string => withSourceNames(row, column, row.filled(column), sources);

/** Within round brackets a publisher's own ones become a comma: "(Exampleshire Council, Cabinet)". */
function nameAt(before: string, publisher: string): string {
  const isInBrackets = before.lastIndexOf('(') > before.lastIndexOf(')');
  return isInBrackets ? publisher.replace(/ \(([^()]*)\)$/, ', $1') : publisher;
}
