import { test } from 'vitest';

/** Whether everything is tested, as `npm run test:long` does. */
export const isLong = process.env.LONG_TESTS !== undefined;

/**
 * A test of the long run only: of a variant, or of what a browser test sees at every change. With all
 * of them `npm test` would take more than its eight minutes.
 */
export const longTest = test.skipIf(!isLong);
