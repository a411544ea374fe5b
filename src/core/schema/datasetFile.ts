import * as z from 'zod/mini';
import { type DatasetFile, publicationContents } from '#src/core/model/datasetFile.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { noticeOutcomes } from '#src/core/model/noticeOutcome.ts';
import { firstDay, lastDay } from '#src/core/model/partialDate.ts';
import {
  arrayOf,
  filledText,
  httpsAddress,
  onsCode,
  partialDate,
  recordId,
  schemaVersion,
  text,
  title,
  year,
} from './common.ts';
import { limits } from './limits.ts';

const publication = z.strictObject({
  id: recordId,
  content: z.enum(publicationContents, `wanted one of ${publicationContents.join(', ')}`),
  publisher: title,
  title,
  publishedOn: z.nullable(partialDate),
  licence: filledText,
  url: z.nullable(httpsAddress),
  file: filledText,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'wanted a SHA-256 of 64 hex digits')),
  note: text,
  covers: z.optional(
    z
      .strictObject({ from: z.nullable(partialDate), to: partialDate })
      .check(
        z.refine(
          ({ from, to }) => from === null || firstDay(from) <= lastDay(to),
          'wanted an end that is not before the beginning',
        ),
      ),
  ),
  nextDue: z.optional(partialDate),
  newerRelease: z.optional(
    z.strictObject({
      title,
      publishedOn: z.nullable(partialDate),
      stampedOn: z.nullable(partialDate),
      reason: filledText,
    }),
  ),
  caveats: z.optional(
    arrayOf(
      z.strictObject({
        text: filledText,
        year: z.nullable(year),
        indicators: z.optional(
          arrayOf(
            z.enum(indicatorIds, `wanted one of ${indicatorIds.join(', ')}`),
            limits.parts,
          ).check(z.minLength(1, 'wanted at least one indicator, or none named at all')),
        ),
      }),
      limits.parts,
    ),
  ),
});

const count = z.int('wanted a number of inspections').check(z.minimum(0, 'wanted 0 or more'));

/** `published/manifest.json`. */
export const manifest = arrayOf(
  z.extend(publication, { authorityCode: z.optional(onsCode) }),
).check(z.minLength(1, 'wanted at least one publication'));

export const datasetFile = z.strictObject({
  schemaVersion,
  version: z.string().check(z.regex(/^[0-9a-f]{12}$/, 'wanted 12 hex digits')),
  dataDate: partialDate,
  publications: arrayOf(
    z.extend(publication, {
      rows: z.int('wanted a number of rows').check(z.minimum(1, 'wanted 1 or more')),
      authorityCode: z.nullable(onsCode),
      inspections: z.optional(z.strictObject({ graded: count, dated: count, undated: count })),
    }),
  ).check(z.minLength(1, 'wanted at least one publication')),
  notices: arrayOf(
    z.strictObject({
      file: filledText,
      row: z.int('wanted a row number').check(z.minimum(1, 'wanted 1 or more')),
      column: text,
      found: text,
      subject: text,
      authorityCode: z.nullable(onsCode),
      outcome: z.enum(noticeOutcomes, `wanted one of ${noticeOutcomes.join(', ')}`),
      reason: filledText,
    }),
    limits.notices,
  ),
}) satisfies z.ZodMiniType<DatasetFile>;
