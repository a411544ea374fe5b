// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { authoritiesFile } from '#src/core/schema/authorities.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { indicatorFile } from '#src/core/schema/indicatorFile.ts';
import { inspectionsFile } from '#src/core/schema/inspections.ts';
import { exampleCode, exampleFiles, exampleIndicatorIds } from './exampleBoard.ts';

describe.each([
  [1, 11],
  [2, 11],
  [153, 11],
])('the made-up dataset of %i authorities and %i indicators', (authorities, indicators) => {
  const files = exampleFiles({ authorities, indicators });
  const read = (path: string) => files[path];

  test('passes the schemas that the board itself reads with', () => {
    datasetFile.parse(read('dataset.json'));
    inspectionsFile.parse(read('inspections.json'));
    const all = authoritiesFile.parse(read('authorities.json'));
    expect(all.authorities).toHaveLength(authorities);
    for (const { code } of all.authorities) {
      expect(boardPack.parse(read(`authorities/${code}/board-pack.json`)).authorityCode).toBe(code);
    }
    for (const id of indicatorIds) indicatorFile.parse(read(`workforce/${id}.json`));
  });

  test('is of councils that do not exist', () => {
    const all = authoritiesFile.parse(read('authorities.json'));
    const codes = all.authorities.map(({ code }) => code);
    expect(codes).toContain(exampleCode);
    expect(codes.filter((code) => !/^E06999\d{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(authorities);
    const names = all.authorities.map(({ name }) => name);
    expect(names.filter((name) => !/^Exampleshire \d+$/.test(name))).toEqual([]);
  });
});

describe('the made-up datasets', () => {
  test('are the same on each run', () => {
    const size = { authorities: 3, indicators: 12 };
    expect(exampleFiles(size)).toEqual(exampleFiles(size));
  });

  test('can have measures, of the board that a build opens with alone', () => {
    const size = { authorities: 2, indicators: 11, measures: 60, months: 60 };
    const packs = Object.entries(exampleFiles(size))
      .filter(([path]) => path.endsWith('board-pack.json'))
      .map(([, pack]) => boardPack.parse(pack));
    const found = packs.flatMap(({ authorityCode, measures = [] }) =>
      measures.map(({ values }) => [authorityCode, values.length]),
    );
    expect(found).toEqual(Array(60).fill([exampleCode, 60]));
  });

  test('can have more indicators than the board knows, each with its own file', () => {
    expect(exampleIndicatorIds(2)).toEqual(indicatorIds.slice(0, 2));
    const ids = exampleIndicatorIds(110);
    expect(new Set(ids).size).toBe(110);
    const files = Object.keys(exampleFiles({ authorities: 1, indicators: 110 }));
    expect(files.filter((path) => path.startsWith('workforce/'))).toEqual(
      ids.map((id) => `workforce/${id}.json`),
    );
  });
});
