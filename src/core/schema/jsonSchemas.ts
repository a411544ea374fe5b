import * as z from 'zod/mini';
import { authoritiesFile } from './authorities.ts';
import { boardPack } from './boardPack.ts';
import { datasetFile } from './datasetFile.ts';
import { indicatorFile } from './indicatorFile.ts';
import { inspectionsFile } from './inspections.ts';

const published = {
  authorities: authoritiesFile,
  'board-pack': boardPack,
  dataset: datasetFile,
  indicator: indicatorFile,
  inspections: inspectionsFile,
} as const;

/**
 * The published JSON Schema files by name, e.g. `board-pack`, made from the schemas
 * by which the board itself reads the data. A field with a default may be left out. Rules between
 * fields are in the board only.
 */
export function jsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(published).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { io: 'input' }),
    ]),
  );
}
