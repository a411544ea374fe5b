import * as z from 'zod';
import { type AuthoritiesFile, closenesses } from '#src/domain/authority.ts';
import { areaCode, filledText, onsCode, schemaVersion } from './common.ts';

const namedArea = { code: onsCode, name: filledText };

export const authoritiesFile = z.strictObject({
  schemaVersion,
  country: z.strictObject(namedArea),
  regions: z.array(z.strictObject(namedArea)).min(1, 'wanted at least one region'),
  authorities: z
    .array(
      z.strictObject({
        ...namedArea,
        shortName: filledText,
        formerCodes: z.array(onsCode),
        dfeNumber: z.string().regex(/^\d{3}$/, 'wanted a DfE number of three digits'),
        regionCode: onsCode,
        status: z.enum(['current', 'abolished'], 'wanted current or abolished'),
        jointReturnCode: areaCode.nullable(),
        neighbours: z
          .array(
            z.strictObject({
              code: onsCode,
              closeness: z.enum(closenesses, `wanted one of ${closenesses.join(', ')}`),
            }),
          )
          .max(10, 'wanted at most ten statistical neighbours'),
      }),
    )
    .min(1, 'wanted at least one authority'),
  jointReturns: z.array(
    z.strictObject({
      code: areaCode,
      name: filledText,
      members: z.array(onsCode).min(2, 'wanted at least two members'),
    }),
  ),
}) satisfies z.ZodType<AuthoritiesFile>;
