import * as z from 'zod';
import {
  frameworks,
  type Inspection,
  type InspectionsFile,
  topics,
  type Visit,
} from '#src/domain/inspection.ts';
import {
  confidence,
  filledText,
  grade,
  known,
  onsCode,
  partialDate,
  schemaVersion,
  text,
} from './common.ts';

const dates = {
  start: partialDate,
  end: partialDate.nullable(),
  publishedOn: partialDate.nullable(),
  ...known,
};

export const inspection = z.strictObject({
  id: filledText,
  authorityCode: onsCode,
  framework: z.enum(frameworks, `wanted one of ${frameworks.join(', ')}`),
  kind: z.enum(['standard', 'short'], 'wanted standard or short').nullable(),
  ...dates,
  judgements: z
    .array(
      z.strictObject({
        topic: z.enum(topics, `wanted one of ${topics.join(', ')}`),
        title: filledText,
        grade: grade.nullable(),
        seriesId: filledText,
        confidence,
        sourceId: filledText,
        note: text,
      }),
    )
    .min(1, 'wanted at least one judgement'),
  sourceIds: z.array(filledText).min(1, 'wanted at least one source'),
}) satisfies z.ZodType<Inspection>;

export const visit = z.strictObject({
  id: filledText,
  authorityCode: onsCode,
  kind: z.enum(['focused', 'monitoring'], 'wanted focused or monitoring'),
  number: z.int('wanted a whole number').positive('wanted 1 or more').nullable(),
  ...dates,
  areasCovered: text,
  headline: text,
  quote: text,
  note: text,
  confidence,
  sourceIds: z.array(filledText).min(1, 'wanted at least one source'),
}) satisfies z.ZodType<Visit>;

export const inspectionsFile = z.strictObject({
  schemaVersion,
  inspections: z.array(inspection),
  visits: z.array(visit),
  coverage: z.array(filledText),
}) satisfies z.ZodType<InspectionsFile>;
