import type { DatasetFile, Notice, UsedPublication } from '#src/core/model/datasetFile.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';

/** The publications that the inspections come from, and what was left out of them. */
export function inspectionSources(
  { inspections }: InspectionsFile,
  dataset: DatasetFile,
): { readonly publications: readonly UsedPublication[]; readonly notices: readonly Notice[] } {
  const ids = new Set(inspections.flatMap(({ sourceIds }) => sourceIds));
  const publications = dataset.publications.filter(({ id }) => ids.has(id));
  const files = new Set(publications.map(({ file }) => file));
  return { publications, notices: dataset.notices.filter(({ file }) => files.has(file)) };
}
