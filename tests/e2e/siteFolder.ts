import { resolve } from 'node:path';

/**
 * The site that the tests are of. Not `dist`: what says that it was built on the day of the tests must
 * never be taken for what a council hosts.
 */
export const siteFolder = resolve(import.meta.dirname, '../../node_modules/.cache/tests/site');
