import * as z from 'zod/mini';
import { type AuthoritiesFile, closenessLevels } from '#src/core/model/authority.ts';
import { areaCode, arrayOf, onsCode, schemaVersion, title } from './common.ts';
import { limits } from './limits.ts';

const namedArea = { code: onsCode, name: title };

export const authority = z.strictObject({
  ...namedArea,
  shortName: title,
  formerCodes: arrayOf(onsCode, limits.parts),
  dfeNumber: z.string().check(z.regex(/^\d{3}$/, 'wanted a DfE number of three digits')),
  regionCode: onsCode,
  status: z.enum(['current', 'abolished'], 'wanted current or abolished'),
  jointReturnCode: z.nullable(areaCode),
  neighbours: z
    .array(
      z.strictObject({
        code: onsCode,
        closeness: z.enum(closenessLevels, `wanted one of ${closenessLevels.join(', ')}`),
      }),
    )
    .check(z.maxLength(10, 'wanted at most ten statistical neighbours')),
});

export const authoritiesFile = z.strictObject({
  schemaVersion,
  country: z.strictObject(namedArea),
  regions: arrayOf(z.strictObject(namedArea), limits.parts).check(
    z.minLength(1, 'wanted at least one region'),
  ),
  authorities: arrayOf(authority, limits.areas).check(
    z.minLength(1, 'wanted at least one authority'),
  ),
  jointReturns: arrayOf(
    z.strictObject({
      code: areaCode,
      name: title,
      members: arrayOf(onsCode, limits.parts).check(z.minLength(2, 'wanted at least two members')),
    }),
    limits.parts,
  ),
}) satisfies z.ZodMiniType<AuthoritiesFile>;
