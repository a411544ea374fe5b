import { isPartialDate, type PartialDate } from '#src/core/model/partialDate.ts';
import type { TextPart } from '#src/core/model/textPart.ts';
import { isInReach, limits } from '#src/core/schema/limits.ts';
import type { Row } from '#src/import/table/row.ts';
import type { SourceLookup } from './localCells.ts';
import { proseIn } from './sourceMarks.ts';

/** A text under the name of its field, with its parts beside it where any has a date of its own. */
type DatedProse<Field extends string> = { readonly [F in Field]: string } & {
  readonly [F in `${Field}Parts`]?: readonly TextPart[];
};

/** What stands between the parts of a cell, and between their dates in the column beside it. */
const [partMark, dateMark] = [' | ', ';'];

/**
 * A text of a record, with its sources called by their publishers. Where the column of dates is
 * filled, the text has parts with ` | ` between them, and the column a date for each, with `;` between:
 * from when the part is known, or nothing where it is known with the record. An older file without
 * that column has texts that are known with their records.
 *
 * @param field How the record calls the text.
 */
export function datedProseIn<Column extends string, Field extends string>(
  row: Row<Column | `${Column}_known_on`>,
  column: Column,
  field: Field,
  sources: SourceLookup,
): DatedProse<Field> {
  const text = proseIn(row, column, sources);
  const dates = row.text(`${column}_known_on`);
  if (dates.trim() === '') return { [field]: text } as DatedProse<Field>;
  const parts = partsOf(row, `${column}_known_on`, text.split(partMark), dates.split(dateMark));
  return {
    [field]: parts.map((part) => part.text).join(' '),
    [`${field}Parts`]: parts,
  } as DatedProse<Field>;
}

function partsOf<Column extends string>(
  row: Row<Column>,
  column: Column,
  texts: readonly string[],
  dates: readonly string[],
): TextPart[] {
  if (texts.length !== dates.length || texts.some((text) => text.trim() === '')) {
    const parts = texts.length === 1 ? 'one part' : `${texts.length} parts`;
    const wanted = `a date or nothing for each part of the text, with ; between: the text has ${parts}, with " | " between`;
    row.fault(column, wanted);
    return [];
  }
  return texts.map((text, index) => ({
    text: text.trim(),
    knownOn: dateOf(row, column, dates[index]?.trim() ?? ''),
  }));
}

function dateOf<Column extends string>(
  row: Row<Column>,
  column: Column,
  text: string,
): PartialDate | null {
  if (text === '') return null;
  if (isPartialDate(text) && isInReach(text)) return text;
  const { first, last } = limits.years;
  row.fault(
    column,
    `dates that the calendar has, like 2026-01-12, 2026-01 or 2026, from ${first} to ${last}, with ; between`,
  );
  return null;
}
