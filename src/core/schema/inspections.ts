import * as z from 'zod/mini';
import { topicsNoLongerJudged } from '#src/core/model/frameworkRules.ts';
import {
  frameworks,
  type Inspection,
  type InspectionsFile,
  type Visit,
} from '#src/core/model/inspection.ts';
import { topics } from '#src/core/model/topic.ts';
import {
  arrayOf,
  confidence,
  filledText,
  grade,
  kept,
  known,
  madeOfParts,
  notKnownBefore,
  onsCode,
  partialDate,
  recordId,
  schemaVersion,
  text,
  textParts,
  title,
} from './common.ts';
import { limits } from './limits.ts';

const dates = {
  start: partialDate,
  end: z.nullable(partialDate),
  publishedOn: z.nullable(partialDate),
  ...known,
};

/** A grade that the framework does not give cannot be one. */
const onlyJudgedTopics = z.check<Pick<Inspection, 'framework' | 'start' | 'judgements'>>(
  ({ value, issues }) => {
    const ended = topicsNoLongerJudged(value.framework, value.start);
    for (const [index, { topic, grade }] of value.judgements.entries()) {
      if (grade === null || !ended.includes(topic)) continue;
      issues.push({
        code: 'custom',
        input: grade,
        path: ['judgements', index, 'grade'],
        message: `wanted no grade on ${topic}, which ${value.framework} does not judge in an inspection from ${value.start}`,
      });
    }
  },
);

const inspectionState = {
  framework: z.enum(frameworks, `wanted one of ${frameworks.join(', ')}`),
  kind: z.nullable(z.enum(['standard', 'short'], 'wanted standard or short')),
  ...dates,
  judgements: arrayOf(
    z
      .strictObject({
        topic: z.enum(topics, `wanted one of ${topics.join(', ')}`),
        title,
        grade: z.nullable(grade),
        seriesId: recordId,
        confidence,
        sourceId: recordId,
        note: text,
        noteParts: z.exactOptional(textParts),
      })
      .check(madeOfParts('note')),
    limits.parts,
  ).check(z.minLength(1, 'wanted at least one judgement')),
  sourceIds: arrayOf(recordId, limits.parts).check(z.minLength(1, 'wanted at least one source')),
  datesSourceId: z.optional(recordId),
};

export const inspection = z
  .strictObject({
    id: recordId,
    authorityCode: onsCode,
    ...inspectionState,
    ...kept(inspectionState),
  })
  .check(notKnownBefore('start', 'it began'), onlyJudgedTopics) satisfies z.ZodMiniType<Inspection>;

const visitState = {
  kind: z.enum(['focused', 'monitoring'], 'wanted focused or monitoring'),
  number: z.nullable(
    z
      .int('wanted a whole number')
      .check(
        z.positive('wanted 1 or more'),
        z.maximum(limits.records, `wanted at most ${limits.records}`),
      ),
  ),
  ...dates,
  areasCovered: text,
  headline: text,
  quote: text,
  note: text,
  noteParts: z.exactOptional(textParts),
  confidence,
  sourceIds: arrayOf(recordId, limits.parts).check(z.minLength(1, 'wanted at least one source')),
};

export const visit = z
  .strictObject({ id: recordId, authorityCode: onsCode, ...visitState, ...kept(visitState) })
  .check(notKnownBefore('start', 'it began'), madeOfParts('note')) satisfies z.ZodMiniType<Visit>;

export const inspectionsFile = z.strictObject({
  schemaVersion,
  inspections: arrayOf(inspection, limits.national),
  visits: arrayOf(visit, limits.national),
  coverage: arrayOf(filledText, limits.parts),
}) satisfies z.ZodMiniType<InspectionsFile>;
