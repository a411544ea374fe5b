import {
  comparePartialDates,
  isPartialDate,
  type PartialDate,
  precisionOf,
} from '#src/core/model/partialDate.ts';
import type { Confidence, Source, SourceState } from '#src/core/model/source.ts';
import type { Row } from '#src/import/table/row.ts';
import { stateAsOf } from './keptRecords.ts';

export const confidenceWords = {
  high: 'high',
  medium: 'medium',
  low: 'low',
} as const satisfies Record<Confidence, Confidence>;

/** The sources by id. */
export type SourceLookup = Pick<ReadonlyMap<string, Source>, 'get' | 'has'>;

/** Stands in for sources that are themselves at fault: every id is taken for one of them. */
export const anySource: SourceLookup = { has: () => true, get: () => undefined };

/**
 * A date whose own form must be as precise as the column beside it says.
 *
 * @param when `past` where nothing can have happened on a day to come.
 */
export function datedAsSaid<Column extends string>(
  row: Row<Column | 'date_precision'>,
  column: Column,
  when: 'past' | 'any' = 'any',
): PartialDate {
  const date = when === 'past' ? row.pastDate(column) : row.date(column);
  const precision = row.choice('date_precision', { year: 'year', month: 'month', day: 'day' });
  if (!row.isFaulty && precisionOf(date) !== precision) {
    row.fault('date_precision', `${precisionOf(date)}, as the date is ${date}`);
  }
  return date;
}

/** Columns that say from when a row holds, in one kind of file or another. */
const rowDates = ['on_board_from', 'plan_as_of', 'as_of', 'known_on'] as const;

/**
 * A source as it was said when a row was written: what is corrected of a source later changes nothing of
 * what a record said before.
 */
export function sourceOf<Column extends string>(
  row: Row<Column>,
  id: string,
  sources: SourceLookup,
): SourceState | undefined {
  const source = sources.get(id);
  if (source?.formerStates === undefined) return source;
  const date = rowDates.map((column) => row.text(column as Column)).find(isPartialDate);
  return stateAsOf<SourceState>(source, date ?? '');
}

/** The id of one of the sources. */
export function sourceIdIn<Column extends string>(
  row: Row<Column>,
  column: Column,
  sources: SourceLookup,
): string {
  const id = row.id(column);
  if (id !== '' && !sources.has(id)) row.fault(column, 'the id of a row of sources.csv');
  return id;
}

/** An id stands in addresses, and need not hold the whole of a long title. */
const longestSlug = 120;

/** Words joined by hyphens, for ids that a reader can recognise. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replaceAll(/^-|-$/g, '');

/**
 * Ids made from date and title; where two are alike, the later rows are numbered, past the number
 * that a title may itself end in.
 */
export function idMaker(): (on: PartialDate, title: string) => string {
  const uses = new Map<string, number>();
  const made = new Set<string>();
  return (on, title) => {
    const base = `${on}-${slug(title)}`;
    let use = (uses.get(base) ?? 0) + 1;
    let id = use === 1 ? base : `${base}-${use}`;
    while (made.has(id)) {
      use += 1;
      id = `${base}-${use}`;
    }
    uses.set(base, use);
    made.add(id);
    return id;
  };
}

/** Sorts dated records, oldest first; those of one date keep their order. */
export const oldestFirst = <T extends { readonly on: PartialDate }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => comparePartialDates(a.on, b.on));
