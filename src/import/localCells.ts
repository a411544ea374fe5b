import { comparePartialDates, type PartialDate, precisionOf } from '#src/domain/partialDate.ts';
import type { Confidence, Source } from '#src/domain/source.ts';
import type { Row } from './row.ts';

export const confidenceWords = {
  high: 'high',
  medium: 'medium',
  low: 'low',
} as const satisfies Record<Confidence, Confidence>;

/** The sources by id. */
export type SourceLookup = Pick<ReadonlyMap<string, Source>, 'get' | 'has'>;

/** Stands in for sources that are themselves at fault: every id is taken for one of them. */
export const anySource: SourceLookup = { has: () => true, get: () => undefined };

/** A date whose own form must be as precise as the column beside it says. */
export function datedAsSaid<Column extends string>(
  row: Row<Column | 'date_precision'>,
  column: Column,
): PartialDate {
  const date = row.date(column);
  const precision = row.choice('date_precision', { year: 'year', month: 'month', day: 'day' });
  if (!row.isFaulty && precisionOf(date) !== precision) {
    row.fault('date_precision', `${precisionOf(date)}, as the date is ${date}`);
  }
  return date;
}

/** The id of one of the sources. */
export function sourceIdIn<Column extends string>(
  row: Row<Column>,
  column: Column,
  sources: SourceLookup,
): string {
  const id = row.filled(column);
  if (id !== '' && !sources.has(id)) row.fault(column, 'the id of a row of sources.csv');
  return id;
}

/** Words joined by hyphens, for ids that a reader can recognise. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Ids made from date and title; where two are alike, the later rows are numbered. */
export function idMaker(): (on: PartialDate, title: string) => string {
  const uses = new Map<string, number>();
  return (on, title) => {
    const id = `${on}-${slug(title)}`;
    const use = (uses.get(id) ?? 0) + 1;
    uses.set(id, use);
    return use === 1 ? id : `${id}-${use}`;
  };
}

/** Sorts dated records, oldest first; those of one date keep their order. */
export const oldestFirst = <T extends { readonly on: PartialDate }>(records: readonly T[]): T[] =>
  records.toSorted((a, b) => comparePartialDates(a.on, b.on));
