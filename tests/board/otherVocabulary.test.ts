// @vitest-environment node
import { beforeAll, describe, expect, test } from 'vitest';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { boardMarks } from '#src/core/board/boardEvents.ts';
import { directionsOf } from '#src/core/board/directions.ts';
import { earlierOccurrences, laterOccurrences } from '#src/core/board/lineage.ts';
import { defaultSinceDate } from '#src/core/board/sinceDate.ts';
import { countUsages, usagesOf } from '#src/core/board/sourceUsages.ts';
import { eventsOfRecords, meetingsOfEvents } from '#src/core/board/timelineEvents.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { DatasetFile } from '#src/core/model/datasetFile.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';
import type { Day } from '#src/core/model/partialDate.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { flowOf } from '#src/features/areas/flow/flowStats.ts';
import { recurringThemesOf } from '#src/features/areas/themes/recurringThemesStats.ts';
import { whatChanged } from '#src/features/changes/whatChanged.ts';
import { timelineOf } from '#src/features/timeline/timelineStats.ts';
import { slidesOf } from '#src/frames/present/slideRun.ts';
import { buildDataset } from '#src/import/dataset/buildDataset.ts';
import { realFiles } from '#src/import/dataset/testFiles.ts';
import {
  inOtherWords,
  longWordsIn,
  rewritten,
  textsForReaders,
  withWordsOnceRead,
} from './otherText.ts';

/** Days before, on and after those on which something of Herefordshire became known. */
const days: readonly Day[] = [
  '2012-12-31',
  '2014-07-01',
  '2018-01-30',
  '2018-12-31',
  '2022-09-20',
  '2022-12-31',
  '2023-08-02',
  '2024-01-30',
  '2024-12-31',
  '2025-07-17',
  '2026-01-12',
  '2026-02-05',
  '2026-11-22',
];

/** Fields that hold words for readers; of them only whether they are filled is compared. */
const forReaders = new Set([
  'title',
  'publisher',
  'shortPublisher',
  'licence',
  'extentRead',
  'note',
  'areasCovered',
  'headline',
  'quote',
  'description',
  'body',
  'presented',
  'theme',
  'text',
  'remark',
  'measure',
  'unit',
  'scope',
  'point',
  'said',
  'used',
  'claim',
  'reason',
]);

interface Board {
  readonly pack: BoardPack;
  readonly inspections: InspectionsFile;
  readonly dataset: DatasetFile;
}

async function build(files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Promise<Board> {
  const { files: made } = await buildDataset(files);
  const read = (path: string): unknown => JSON.parse(made.get(path) ?? 'null');
  return {
    pack: boardPack.parse(read('authorities/E06000019/board-pack.json')),
    inspections: inspectionsFile.parse(read('inspections.json')),
    dataset: datasetFile.parse(read('dataset.json')),
  };
}

/** A value without its words; ids that were made from a title are said by their places. */
function shapeOf(value: unknown, ids: ReadonlyMap<string, string>, field = ''): unknown {
  if (typeof value === 'string') {
    return forReaders.has(field) ? value.trim() !== '' : (ids.get(value) ?? value);
  }
  if (Array.isArray(value)) return value.map((one) => shapeOf(one, ids, field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, shapeOf(one, ids, name)]),
  );
}

/** Everything that a board works out on a day, without words. */
function derived(pack: BoardPack, asAt: Day) {
  const made = [pack.events, pack.meetings, pack.facts, pack.disagreements, pack.notClaimed];
  const ids = new Map(
    made.flatMap((list, kind) => list.map(({ id }, place) => [id, `${kind} ${place}`] as const)),
  );
  const view = asKnownOn(pack, asAt);
  const shape = (value: unknown) => shapeOf(value, ids);
  const sorted = (values: readonly unknown[]) =>
    values.map((value) => JSON.stringify(shape(value))).toSorted();
  const withRecord = eventsOfRecords(view);
  const threads = recurringThemesOf(view, 'X');
  const changes = whatChanged(pack, defaultSinceDate(view, asAt), asAt);
  return {
    view: shape(view),
    indicators: view.facts.map(({ indicatorId, value }) => [indicatorId, value]),
    ofAreas: view.areas.map(({ id, indicatorIds }) => [id, indicatorIds]),
    lineage: view.areas.map((area) => [
      area.id,
      earlierOccurrences(area, view.areas).map(({ id }) => id),
      laterOccurrences(area, view.areas).map(({ id }) => id),
    ]),
    directions: directionsOf(view.events),
    marks: boardMarks(view),
    ofRecords: [...withRecord].map(([{ id }, events]) => [id, shape(events)]),
    ofMeetings: [...meetingsOfEvents(view.events, view.meetings)].map(shape),
    timeline: sorted(timelineOf(view, []).map(({ on, kinds, record }) => [on, kinds, record.type])),
    // Rows are in the order of the alphabet, which is that of the words.
    threads: sorted(
      (threads?.rows ?? []).map(({ cells, raisedIn, leadId }) => [
        cells.map((cell) => cell.map(({ area, isOpenNow }) => [area.id, isOpenNow])),
        raisedIn,
        leadId,
      ]),
    ),
    links: threads?.links ?? [],
    flow: shape(flowOf(view)),
    changes: sorted(changes.map(({ kind, knownOn }) => [kind, knownOn])),
    slides: slidesOf(view),
    resting: view.sources.map(({ id }) => countUsages(usagesOf(id, view, []))),
  };
}

const noticed = ({ dataset }: Board) =>
  dataset.notices.map(({ file, row, column, authorityCode, outcome }) => [
    file,
    row,
    column,
    authorityCode,
    outcome,
  ]);

let published: Board;
beforeAll(async () => {
  published = await build(realFiles);
});

describe.each([
  ['words of no language, without a number', inOtherWords],
  ['words that meaning was once read out of', withWordsOnceRead],
])('a council’s files with %s', (_, rewrite) => {
  let board: Board;
  beforeAll(async () => {
    board = await build(await rewritten(rewrite));
  });

  test.each(days)('make the same board but for its words, as known on %s', (asAt) => {
    expect(derived(board.pack, asAt)).toEqual(derived(published.pack, asAt));
  });

  test('give the same inspections and visits to those of every authority', () => {
    expect(shapeOf(board.inspections, new Map())).toEqual(
      shapeOf(published.inspections, new Map()),
    );
  });

  test('are read with the same remarks of the import', () => {
    expect(noticed(board)).toEqual(noticed(published));
  });
});

test('the other words share none with the published files', () => {
  const texts = textsForReaders();
  const before = longWordsIn(texts.join(' '));
  const after = longWordsIn(texts.map((text) => inOtherWords(text, '')).join(' '));
  expect(before.size).toBeGreaterThan(500);
  expect([...after].filter((word) => before.has(word))).toEqual([]);
});

test('the published board has something of everything that is compared', () => {
  const all = derived(published.pack, '2026-11-22');
  expect(all.directions.length).toBeGreaterThan(0);
  expect(all.indicators.filter(([id]) => id !== null).length).toBeGreaterThan(5);
  expect(all.ofAreas.filter(([, ids]) => (ids ?? []).length > 0).length).toBeGreaterThan(3);
  expect(all.ofMeetings.length).toBeGreaterThan(0);
  expect(JSON.stringify(published.pack).match(/Parts":\[/g)?.length).toBeGreaterThan(20);
  expect(JSON.stringify(all.view)).not.toEqual(
    JSON.stringify(derived(published.pack, '2026-01-12').view),
  );
});
