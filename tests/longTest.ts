/**
 * Whether everything is tested, as `npm run test:long` does: each variant, where `npm test` has the usual
 * one, as with all of them it would take more than its eight minutes.
 */
export const isLong = process.env.LONG_TESTS !== undefined;
