import { capitalised } from '#src/core/text/format.ts';

/**
 * The first column of every sheet of our workbook, by which such a sheet is known: a row that has
 * something in it is an example.
 */
export const exampleHeading = 'Example';

/** Sheets of our workbook that hold no records. */
export const formPages = {
  howTo: 'How to fill in',
  columns: 'Columns',
  words: 'Fixed words',
} as const;

/** The heading of a column of a council's file: `area_id` is "Area id". */
export const formHeading = (column: string): string => capitalised(column.replaceAll('_', ' '));
