import * as z from 'zod/mini';
import {
  type IndicatorFile,
  indicatorIds,
  partUnits,
  periodKinds,
  polarities,
  units,
} from '#src/core/model/indicator.ts';
import {
  areaCode,
  arrayOf,
  figure,
  filledText,
  known,
  partialDate,
  recordId,
  schemaVersion,
  title,
  year,
} from './common.ts';
import { limits } from './limits.ts';

const decimals = z.union([z.literal(0), z.literal(1)], { error: 'wanted 0 or 1' });
const figures = z
  .record(areaCode, arrayOf(z.nullable(figure), limits.parts))
  .check(
    z.refine(
      (series) => Object.keys(series).length <= limits.areas,
      `wanted at most ${limits.areas} codes`,
    ),
  );
const texts = arrayOf(filledText, limits.parts);

const shape = z.strictObject({
  schemaVersion,
  indicator: z.strictObject({
    id: z.enum(indicatorIds, `wanted one of ${indicatorIds.join(', ')}`),
    name: title,
    measure: title,
    definition: filledText,
    counts: texts,
    leavesOut: texts,
    howToRead: filledText,
    caveats: texts,
    unit: z.enum(units, `wanted one of ${units.join(', ')}`),
    decimals,
    polarity: z.enum(polarities, `wanted one of ${polarities.join(', ')}`),
    periodKind: z.enum(periodKinds, `wanted one of ${periodKinds.join(', ')}`),
  }),
  sourceIds: arrayOf(recordId, limits.parts).check(z.minLength(1, 'wanted at least one source')),
  nextDue: z.nullable(partialDate),
  releaseCaveats: arrayOf(
    z.strictObject({ text: filledText, year: z.nullable(year) }),
    limits.parts,
  ),
  periods: arrayOf(z.strictObject({ year, ...known }), limits.parts).check(
    z.minLength(1, 'wanted at least one period'),
  ),
  figures,
  parts: arrayOf(
    z.strictObject({
      id: recordId,
      name: title,
      unit: z.enum(partUnits, `wanted one of ${partUnits.join(', ')}`),
      decimals,
      figures,
    }),
    limits.parts,
  ),
});

/** One indicator: consecutive years, and for every area one figure for each of them. */
export const indicatorFile = shape.check(
  z.superRefine((file, context) => {
    file.periods.forEach(({ year }, index) => {
      const before = file.periods[index - 1]?.year;
      if (before !== undefined && year !== before + 1) {
        context.addIssue({
          code: 'custom',
          path: ['periods', index, 'year'],
          message: `wanted ${before + 1}: years follow one another`,
        });
      }
    });
    const series = [
      ...Object.entries(file.figures).map(([code, own]) => ({ path: ['figures', code], own })),
      ...file.parts.flatMap((part, index) =>
        Object.entries(part.figures).map(([code, own]) => ({
          path: ['parts', index, 'figures', code],
          own,
        })),
      ),
    ];
    for (const { path, own } of series) {
      if (own.length !== file.periods.length) {
        const message = `wanted ${file.periods.length} figures, one for each period`;
        context.addIssue({ code: 'custom', path, message });
      }
    }
  }),
) satisfies z.ZodMiniType<IndicatorFile>;
