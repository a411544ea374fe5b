/** Datasets that something is wrong with, each made from one with which nothing is. */

import { asKnownOn, indicatorAsKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { limits } from '#src/core/schema/limits.ts';
import type { ReadFile } from './backend.ts';

const isPack = (path: string) => path.endsWith('/board-pack.json');
const isIndicator = (path: string) => path.startsWith('workforce/');

const changed =
  (change: (json: string, path: string) => string | Promise<string>) =>
  (read: ReadFile): ReadFile =>
  async (path) => {
    const json = await read(path);
    return json === null ? null : change(json, path);
  };

/** As when a connection breaks off. */
export const cutShort = changed((json) => json.slice(0, Math.floor(json.length / 2)));

/** As a later release of the board would read, and this one must not. */
export const ofNextSchema = changed((json) =>
  JSON.stringify({ ...JSON.parse(json), schemaVersion: 2 }),
);

const yearBefore = (day: Day): Day => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

async function dataDay(read: ReadFile): Promise<Day> {
  const json = await read('dataset.json');
  if (json === null) throw new Error('The dataset has no dataset.json, which says how old it is.');
  return lastDay(datasetFile.parse(JSON.parse(json)).dataDate);
}

/** As a cache that was not told of the last year still serves it: nothing in it was published since. */
export const yearOld =
  (read: ReadFile): ReadFile =>
  async (path) => {
    const day = yearBefore(await dataDay(read));
    const older = changed((text) => {
      const json: unknown = JSON.parse(text);
      if (path === 'dataset.json') {
        const dataset = datasetFile.parse(json);
        return JSON.stringify({ ...dataset, version: '0'.repeat(12), dataDate: day });
      }
      if (isPack(path)) {
        const pack = boardPack.parse(json);
        // Sources are read for a view there, and a file has them as they are.
        return JSON.stringify({ ...asKnownOn(pack, day), sources: pack.sources });
      }
      if (!isIndicator(path)) return text;
      const then = indicatorAsKnownOn(indicatorFile.parse(json), day);
      // A file with no year at all would be no older file but a broken one.
      return then.periods.length > 0 ? JSON.stringify(then) : text;
    });
    return older(read)(path);
  };

const copies = 40;

/**
 * The records with copies that say what they are, in ids and titles, so that none passes for real; as
 * many as a board may have.
 */
function repeated<T extends { readonly id: string; readonly title: string }>(
  records: readonly T[],
): T[] {
  return Array.from({ length: copies }, (_, copy) =>
    records.map((record) =>
      copy === 0
        ? record
        : { ...record, id: `${record.id}-copy-${copy}`, title: `Copy ${copy}: ${record.title}` },
    ),
  )
    .flat()
    .slice(0, limits.records);
}

/** A board with many times the areas, events and sources that it has. */
const hugePack = (pack: BoardPack): BoardPack => ({
  ...pack,
  coverage: [...pack.coverage, 'Areas, events and sources are repeated to try a large board.'],
  areas: repeated(pack.areas),
  events: repeated(pack.events),
  sources: repeated(pack.sources),
});

/** Boards far larger than any council's. */
export const huge = changed((json, path) =>
  isPack(path) ? JSON.stringify(hugePack(boardPack.parse(JSON.parse(json)))) : json,
);
