import * as z from 'zod';
import {
  type IndicatorFile,
  indicatorIds,
  periodKinds,
  polarities,
  units,
} from '#src/domain/indicator.ts';
import { areaCode, figure, filledText, known, schemaVersion } from './common.ts';

const shape = z.strictObject({
  schemaVersion,
  indicator: z.strictObject({
    id: z.enum(indicatorIds, `wanted one of ${indicatorIds.join(', ')}`),
    name: filledText,
    measure: filledText,
    definition: filledText,
    caveats: z.array(filledText),
    unit: z.enum(units, `wanted one of ${units.join(', ')}`),
    decimals: z.union([z.literal(0), z.literal(1)], { error: 'wanted 0 or 1' }),
    polarity: z.enum(polarities, `wanted one of ${polarities.join(', ')}`),
    periodKind: z.enum(periodKinds, `wanted one of ${periodKinds.join(', ')}`),
  }),
  sourceIds: z.array(filledText).min(1, 'wanted at least one source'),
  nextDue: filledText.nullable(),
  periods: z
    .array(z.strictObject({ year: z.int('wanted a year'), ...known }))
    .min(1, 'wanted at least one period'),
  figures: z.record(areaCode, z.array(figure.nullable())),
});

/** One indicator: consecutive years, and for every area one figure for each of them. */
export const indicatorFile = shape.superRefine((file, context) => {
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
  for (const [code, figures] of Object.entries(file.figures)) {
    if (figures.length !== file.periods.length) {
      context.addIssue({
        code: 'custom',
        path: ['figures', code],
        message: `wanted ${file.periods.length} figures, one for each period`,
      });
    }
  }
}) satisfies z.ZodType<IndicatorFile>;
