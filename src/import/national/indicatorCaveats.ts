/**
 * What holds for several indicators whatever the release, said once. In our own words, after DfE's
 * methodology. What holds for one release or year stands in its entry of the manifest.
 */
export const caveats = {
  restated: 'Earlier years are shown as the latest release restates them.',
  unlikeTotals:
    'The agency rate and the vacancy rate are shares of different totals: never add them together.',
  roundedParts:
    'The counts behind a rate are published rounded: worked out from them, the last decimal can differ.',
  sizeMatters: 'A number of people says nothing without the size of the authority.',
} as const;

/** What counts in full-time equivalents (FTE) leave out. */
export const unknownFte = 'Staff whose full-time equivalent is not known.';

/** What leavers are and are not. */
export const leaverTexts = {
  counts: [
    'Social workers who left in the year to 30 September, in full-time equivalents.',
    'Moves to an agency, to another authority, to a career break and to other work in the same authority are among them.',
  ],
  leavesOut: ['Moves within children and family social work in the same authority.', unknownFte],
} as const;
