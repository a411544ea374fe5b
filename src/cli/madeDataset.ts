import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import type { PublishedFiles } from '#src/import/files/readManifest.ts';

/**
 * The dataset that the published files make: text by path below `data/v1/`.
 *
 * @throws ImportError with everything that the import refuses.
 */
export const madeDataset = async (
  published: PublishedFiles,
): Promise<ReadonlyMap<string, string>> => (await buildDataset(published)).files;
