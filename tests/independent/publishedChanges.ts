/**
 * Sets an authority's latest one-year change against those of all authorities, from the published
 * CSV. Imports nothing of the board, so that a mistake there cannot be repeated here.
 */
import {
  dfeNumberOf,
  isNumber,
  isOfAuthority,
  type Measure,
  measures,
  published,
  returnNumberOf,
  tenths,
  yearOf,
} from './publishedRows.ts';

export interface PublishedChange {
  /** From the last year but one to the last, in tenths; `null` unless both have a number. */
  readonly latestTenths: number | null;
  /** Changes from one calendar year to the next, of all authorities, joint returns as one. */
  readonly changes: number;
  /** Pairs of years that have two rows and a symbol in at least one. */
  readonly leftOut: number;
  /** How many of the changes are strictly smaller in size than this authority's latest. */
  readonly smaller: number | null;
}

function changesOf(measure: Measure): { number: string; to: number; tenths: number | null }[] {
  const rows = measure.rows.filter(isOfAuthority);
  // The DfE number stays when the ONS code changes; by the ONS code, five changes would be lost.
  const valueByPlace = new Map(
    rows.map((row) => [`${row.old_la_code} ${yearOf(row)}`, published(row, measure.column)]),
  );
  return rows.flatMap((row) => {
    const before = valueByPlace.get(`${row.old_la_code} ${yearOf(row) - 1}`);
    if (before === undefined) return [];
    const value = published(row, measure.column);
    const isChange = isNumber(value) && isNumber(before);
    return {
      number: row.old_la_code ?? '',
      to: yearOf(row),
      tenths: isChange ? tenths(value) - tenths(before) : null,
    };
  });
}

/**
 * For every indicator, by its name, e.g. `agency-rate`.
 *
 * @param onsCode Any code that the authority has had.
 */
export function publishedChanges(onsCode: string): Record<string, PublishedChange> {
  const dfeNumber = dfeNumberOf(onsCode);
  return Object.fromEntries(
    measures.map((measure) => {
      const all = changesOf(measure);
      const own = returnNumberOf(measure, dfeNumber);
      const last = Math.max(...measure.rows.map(yearOf));
      const latest = all.find(({ number, to }) => number === own && to === last)?.tenths ?? null;
      const sizes = all.flatMap((one) => (one.tenths === null ? [] : [Math.abs(one.tenths)]));
      const change: PublishedChange = {
        latestTenths: latest,
        changes: sizes.length,
        leftOut: all.length - sizes.length,
        smaller: latest === null ? null : sizes.filter((size) => size < Math.abs(latest)).length,
      };
      return [measure.name, change];
    }),
  );
}
