/** Starts the importer from its own address; `null` in a page that is one file, which has it within. */
export const siteWorker: (() => Worker) | null = () =>
  new Worker(new URL('./importerWorker.ts', import.meta.url), { type: 'module' });
