import type { InspectionsFile } from '#src/core/model/inspection.ts';
import type { Known } from '#src/core/model/known.ts';
import { type Day, isKnownOn } from '#src/core/model/partialDate.ts';

/**
 * Every authority's inspections and visits as they were known at the end of one day: what became
 * known later is left out. The sentences on coverage stay, as they describe the published files.
 */
export function inspectionsAsKnownOn(file: InspectionsFile, asAt: Day): InspectionsFile {
  const known = <T extends Known>(records: readonly T[]) =>
    records.filter(({ knownOn }) => isKnownOn(knownOn, asAt));
  return { ...file, inspections: known(file.inspections), visits: known(file.visits) };
}
