import * as z from 'zod';
import type { DatasetFile } from '#src/domain/datasetFile.ts';
import { filledText, httpsAddress, onsCode, partialDate, schemaVersion, text } from './common.ts';

const publication = z.strictObject({
  id: filledText,
  publisher: filledText,
  title: filledText,
  publishedOn: partialDate.nullable(),
  licence: filledText,
  url: httpsAddress.nullable(),
  file: filledText,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'wanted a SHA-256 of 64 hex digits'),
  note: text,
});

/** `published/manifest.json`. */
export const manifest = z.array(publication).min(1, 'wanted at least one publication');

export const datasetFile = z.strictObject({
  schemaVersion,
  version: z.string().regex(/^[0-9a-f]{12}$/, 'wanted 12 hex digits'),
  dataDate: partialDate,
  publications: z
    .array(
      publication.extend({
        rows: z.int('wanted a number of rows').min(1, 'wanted 1 or more'),
        authorityCode: onsCode.nullable(),
      }),
    )
    .min(1, 'wanted at least one publication'),
  notices: z.array(
    z.strictObject({
      file: filledText,
      row: z.int('wanted a row number').min(1, 'wanted 1 or more'),
      column: text,
      found: text,
      reason: filledText,
    }),
  ),
}) satisfies z.ZodType<DatasetFile>;
