import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { check, SchemaError } from '#src/core/schema/check.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { jsonFile, mutantOf } from './jsonMutations.ts';
import { longestMs, mutantCount, randomOf } from './random.ts';

interface Doorway {
  readonly path: string;
  readonly schema: z.ZodMiniType;
  /** Of all mutants. */
  readonly share: number;
}

const doorways: readonly Doorway[] = [
  { path: 'dataset.json', schema: datasetFile, share: 0.05 },
  { path: 'authorities.json', schema: authoritiesFile, share: 0.03 },
  { path: 'inspections.json', schema: inspectionsFile, share: 0.02 },
  { path: 'workforce/agency-rate.json', schema: indicatorFile, share: 0.05 },
  { path: 'authorities/E06000019/board-pack.json', schema: boardPack, share: 0.05 },
];

const published = resolve(import.meta.dirname, '../../public/data/v1');

/** Whether all that the file has is in what was read of it, and as it is there. */
function sameAsGiven(given: unknown, read: unknown): boolean {
  if (Array.isArray(given)) {
    return (
      Array.isArray(read) &&
      read.length === given.length &&
      given.every((one, index) => sameAsGiven(one, read[index]))
    );
  }
  if (typeof given === 'object' && given !== null) {
    return Object.entries(given).every(([key, value]) =>
      // Nothing is made of what would become the prototype of a record.
      key === '__proto__' ? true : sameAsGiven(value, (read as Record<string, unknown>)[key]),
    );
  }
  return Object.is(given, read);
}

describe('a mutant of a file of the dataset', () => {
  test.each(doorways)(
    '$path is read as it is, or refused with a place',
    ({ path, schema, share }) => {
      const file = jsonFile(readFileSync(resolve(published, path), 'utf8'));
      const problems: string[] = [];
      let refused = 0;
      for (let seed = 0; seed < mutantCount(share); seed += 1) {
        const { json, name } = mutantOf(file, seed, randomOf(seed));
        const start = performance.now();
        try {
          const read = check<unknown>(schema, json, path);
          if (!sameAsGiven(json, read)) problems.push(`${name} (seed ${seed}): read otherwise`);
        } catch (error) {
          refused += 1;
          const isClear =
            error instanceof SchemaError &&
            error.message.startsWith(`${path}\n`) &&
            error.message.length < 20_000 &&
            !/[\u202A-\u202E\u2066-\u2069]/.test(error.message) &&
            error.faults.length > 0 &&
            error.faults.every((one) => one.path !== '' && one.wanted.startsWith('wanted'));
          if (!isClear) problems.push(`${name} (seed ${seed}): ${String(error).slice(0, 300)}`);
        }
        const took = performance.now() - start;
        if (took > longestMs) problems.push(`${name} (seed ${seed}): took ${took} ms`);
      }
      expect(problems).toEqual([]);
      expect(refused).toBeGreaterThan(0);
      expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
    },
    600_000,
  );
});
