import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type IndicatorId, indicatorIds } from '#src/core/model/indicator.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';

const folder = resolve(import.meta.dirname, '../public/data/v1');

/** A file of the committed dataset as its JSON says it, by its path below `public/data/v1/`. */
export const datasetJson = (path: string): unknown =>
  JSON.parse(readFileSync(resolve(folder, path), 'utf8'));

/** The board of the one council whose own records are published. */
export const herefordshirePack = () =>
  boardPack.parse(datasetJson('authorities/E06000019/board-pack.json'));

export const datasetAuthorities = () => authoritiesFile.parse(datasetJson('authorities.json'));
export const datasetInspections = () => inspectionsFile.parse(datasetJson('inspections.json'));
export const datasetIndicator = (id: IndicatorId) =>
  indicatorFile.parse(datasetJson(`workforce/${id}.json`));
export const datasetIndicators = () => indicatorIds.map(datasetIndicator);
