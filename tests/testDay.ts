/**
 * The day on which every test reads the board, whatever day it is: given to the page as its clock, and
 * to the build and the backend as `BOARD_TODAY`. Texts and names of files in expectations say the same
 * day in words.
 */
export const testDay = '2026-11-22';

/** The moment of that day at which a page's clock stands, ISO 8601. */
export const testTime = `${testDay}T10:00:00Z`;
