/**
 * The product's own files under `public/`, beside the data. One that is added there is named here:
 * the build stops at every file that nobody lists.
 */
export const staticFiles: readonly string[] = ['favicon.svg'];

/** Where the data stands under `public/`. */
export const publishedFolder = 'data/published/';
export const datasetFolder = 'data/v1/';
