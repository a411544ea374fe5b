import type { Source } from '#src/core/model/source.ts';

/** A report in a made-up newspaper, with what a test needs otherwise. */
export const testSource = (more: Partial<Source>): Source => ({
  id: 'T1',
  title: 'Example report',
  publisher: 'Example Gazette',
  publishedOn: '2023-06-15',
  url: null,
  kind: 'news',
  licence: 'OGL v3.0',
  extentRead: 'full text',
  ...more,
});
