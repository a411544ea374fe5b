import * as z from 'zod/mini';
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
  end: z.nullable(partialDate),
  publishedOn: z.nullable(partialDate),
  ...known,
};

export const inspection = z.strictObject({
  id: filledText,
  authorityCode: onsCode,
  framework: z.enum(frameworks, `wanted one of ${frameworks.join(', ')}`),
  kind: z.nullable(z.enum(['standard', 'short'], 'wanted standard or short')),
  ...dates,
  judgements: z
    .array(
      z.strictObject({
        topic: z.enum(topics, `wanted one of ${topics.join(', ')}`),
        title: filledText,
        grade: z.nullable(grade),
        seriesId: filledText,
        confidence,
        sourceId: filledText,
        note: text,
      }),
    )
    .check(z.minLength(1, 'wanted at least one judgement')),
  sourceIds: z.array(filledText).check(z.minLength(1, 'wanted at least one source')),
}) satisfies z.ZodMiniType<Inspection>;

export const visit = z.strictObject({
  id: filledText,
  authorityCode: onsCode,
  kind: z.enum(['focused', 'monitoring'], 'wanted focused or monitoring'),
  number: z.nullable(z.int('wanted a whole number').check(z.positive('wanted 1 or more'))),
  ...dates,
  areasCovered: text,
  headline: text,
  quote: text,
  note: text,
  confidence,
  sourceIds: z.array(filledText).check(z.minLength(1, 'wanted at least one source')),
}) satisfies z.ZodMiniType<Visit>;

export const inspectionsFile = z.strictObject({
  schemaVersion,
  inspections: z.array(inspection),
  visits: z.array(visit),
  coverage: z.array(filledText),
}) satisfies z.ZodMiniType<InspectionsFile>;
