import { mostPeriods } from '#src/core/model/measure.ts';
import type { PartialDate } from '#src/core/model/partialDate.ts';

/**
 * What is longer, larger or more than this never came of a board: it is a slip of whoever made the
 * file, or an attack. Each limit is several times what a large board has, and what the page was
 * measured to show without a wait that a reader minds. docs/data-format.md tells them.
 */
export const limits = {
  /** Letters of a text. */
  characters: {
    id: 200,
    /** Of what a member writes into one line of a form. */
    line: 200,
    /** Of what a member writes into a form: more than a board should have to read in a meeting. */
    note: 4000,
    /** Councils write a whole recommendation into one. */
    title: 1000,
    address: 2000,
    /** Some seven printed pages. */
    text: 20_000,
  },
  /** Records of one kind in one board, e.g. areas. Herefordshire has 69 areas after thirteen years. */
  records: 1000,
  /** What one record holds several of, e.g. the evidence on an area. */
  parts: 100,
  /** Months or quarters of one measure: twenty years. */
  periods: mostPeriods,
  /** Inspections or visits of all authorities together: 315 in seven years. */
  national: 5000,
  /** Codes with a row in an indicator, and authorities: England has 153. */
  areas: 500,
  /** Rows of a published CSV file: the longest has 1,463. */
  rows: 20_000,
  /** Rows that the import left out. */
  notices: 1000,
  /** A rate or a count is never below nothing, and no count of people, posts or days of theirs is as high. */
  figure: { min: 0, max: 100_000_000 },
  /** What a source states may also be a change. */
  statement: { min: -100_000_000, max: 100_000_000 },
  /**
   * No board reaches further back, and no plan further on. A year typed into a spreadsheet's column
   * of dates becomes a day of 1905, which must not pass for a date.
   */
  years: { first: 1990, last: 2100 },
  /** The whole, where a share is in percent. */
  percent: 100,
  /** Days after which evidence or a build counts as old. */
  days: 36_500,
} as const;

/** Whether a date is of a year that a board can speak of. */
export function isInReach(date: PartialDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= limits.years.first && year <= limits.years.last;
}
