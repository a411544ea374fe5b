import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { boardPack } from './boardPack.ts';
import { check, SchemaError } from './check.ts';
import { lineageFaults } from './lineageFaults.ts';

const inspection = 'I-2019-06-10';
const area = (id: string, raisedOn: string, restatedIn: string[] = []) =>
  testArea(id, inspection, raisedOn, { restatedIn });

/** What the doorway says of a pack with these areas. */
function faultsOf(areas: ReturnType<typeof area>[]): string[] {
  try {
    check(boardPack, { ...testPack, areas }, 'x.json');
    return [];
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.faults.map(({ path, found, wanted }) => `${path}: found ${found}, ${wanted}`);
  }
}

describe('the doorway', () => {
  test('lets in the bundled board, with the links that it has', () => {
    const { areas } = herefordshirePack();
    expect(areas.flatMap(({ restatedIn }) => restatedIn).length).toBeGreaterThan(40);
    expect(lineageFaults(areas)).toEqual([]);
  });

  test('refuses an area that is restated in one that is not there', () => {
    expect(faultsOf([area('A1', '2019', ['A9'])])).toEqual([
      'areas[0].restatedIn[0]: found "A9", wanted the id of another area that restates A1',
    ]);
  });

  test('refuses an area that is restated in itself', () => {
    expect(faultsOf([area('A1', '2019', ['A1'])])).toEqual([
      'areas[0].restatedIn[0]: found "A1", wanted the id of another area that restates A1',
    ]);
  });

  test('refuses the same link twice', () => {
    expect(faultsOf([area('A1', '2019', ['A2', 'A2']), area('A2', '2022')])).toEqual([
      'areas[0].restatedIn[1]: found "A2", wanted each area that restates A1 once',
    ]);
  });

  test('refuses an area that is restated in one that was raised earlier', () => {
    expect(faultsOf([area('A1', '2019-07-22', ['A2']), area('A2', '2019-06')])).toEqual([
      'areas[0].restatedIn[0]: found "A2", wanted an area not raised before A1: A2 was raised 2019-06, A1 2019-07-22',
    ]);
  });

  test('takes a vague date for earlier only where all of it is', () => {
    expect(faultsOf([area('A1', '2019-07-22', ['A2']), area('A2', '2019')])).toEqual([]);
    expect(faultsOf([area('A1', '2019-07-22', ['A2']), area('A2', '2019-07-22')])).toEqual([]);
  });

  test('refuses a circle, naming each link of it', () => {
    const circle = [
      area('A1', '2019', ['A2']),
      area('A2', '2019', ['A3']),
      area('A3', '2019', ['A1', 'A4']),
      area('A4', '2019'),
    ];
    expect(faultsOf(circle)).toEqual([
      'areas[0].restatedIn[0]: found "A2", wanted no circle: A2 is itself restated in A1, or in what leads to it',
      'areas[1].restatedIn[0]: found "A3", wanted no circle: A3 is itself restated in A2, or in what leads to it',
      'areas[2].restatedIn[0]: found "A1", wanted no circle: A1 is itself restated in A3, or in what leads to it',
    ]);
  });
});

const years = ['2014', '2018', '2018-07', '2018-07-23', '2022'];
const ids = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5'];

/** Any areas with any links between them. */
const anyAreas = fc.tuple(
  ...ids.map((id) =>
    fc.record({
      id: fc.constant(id),
      raisedOn: fc.constantFrom(...years),
      restatedIn: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
    }),
  ),
);

/** Takes away, again and again, what no area that is left leads to; a circle is never taken. */
function leftAfterTakingFirsts(areas: readonly { id: string; restatedIn: readonly string[] }[]) {
  let left = [...areas];
  for (let size = -1; size !== left.length; ) {
    size = left.length;
    const named = new Set(left.flatMap(({ restatedIn }) => restatedIn));
    left = left.filter(({ id }) => named.has(id));
  }
  return left;
}

describe(lineageFaults, () => {
  test('leaves no circle among links that are not at fault', () => {
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const faults = lineageFaults(areas);
        const sound = areas.map((one, index) => ({
          ...one,
          restatedIn: one.restatedIn.filter(
            (_, link) => !faults.some((fault) => fault.area === index && fault.link === link),
          ),
        }));
        expect(leftAfterTakingFirsts(sound)).toEqual([]);
        expect(lineageFaults(sound)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('finds no fault in links that all go on in time', () => {
    fc.assert(
      fc.property(anyAreas, (areas) => {
        const forward = areas.map((one, index) => ({
          ...one,
          raisedOn: `20${10 + index}`,
          restatedIn: one.restatedIn.filter((id) => ids.indexOf(id) > index),
        }));
        expect(lineageFaults(forward)).toEqual([]);
      }),
    );
  });
});
