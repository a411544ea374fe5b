/**
 * Below this share of smaller changes a change is called ordinary. Three changes in four being
 * smaller is not rare: over the years most one-year changes reverse the year after.
 */
export const unusualFrom = 0.75;
export const rareFrom = 0.95;
