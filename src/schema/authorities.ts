import * as z from 'zod/mini';
import { type AuthoritiesFile, closenesses } from '#src/domain/authority.ts';
import { areaCode, filledText, onsCode, schemaVersion } from './common.ts';

const namedArea = { code: onsCode, name: filledText };

export const authoritiesFile = z.strictObject({
  schemaVersion,
  country: z.strictObject(namedArea),
  regions: z.array(z.strictObject(namedArea)).check(z.minLength(1, 'wanted at least one region')),
  authorities: z
    .array(
      z.strictObject({
        ...namedArea,
        shortName: filledText,
        formerCodes: z.array(onsCode),
        dfeNumber: z.string().check(z.regex(/^\d{3}$/, 'wanted a DfE number of three digits')),
        regionCode: onsCode,
        status: z.enum(['current', 'abolished'], 'wanted current or abolished'),
        jointReturnCode: z.nullable(areaCode),
        neighbours: z
          .array(
            z.strictObject({
              code: onsCode,
              closeness: z.enum(closenesses, `wanted one of ${closenesses.join(', ')}`),
            }),
          )
          .check(z.maxLength(10, 'wanted at most ten statistical neighbours')),
      }),
    )
    .check(z.minLength(1, 'wanted at least one authority')),
  jointReturns: z.array(
    z.strictObject({
      code: areaCode,
      name: filledText,
      members: z.array(onsCode).check(z.minLength(2, 'wanted at least two members')),
    }),
  ),
}) satisfies z.ZodMiniType<AuthoritiesFile>;
