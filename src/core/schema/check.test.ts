import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { testFiles, testIndicator, testPack } from '#mocks/exampleshire.ts';
import { authoritiesFile } from './authorities.ts';
import { boardPack } from './boardPack.ts';
import { check, SchemaError } from './check.ts';
import { datasetFile } from './datasetFile.ts';
import { indicatorFile } from './indicatorFile.ts';
import { inspectionsFile } from './inspections.ts';
import { jsonSchemas } from './jsonSchemas.ts';

const file = testIndicator([1, 'c', null]);

function faultsOf(run: () => unknown): string[] {
  try {
    run();
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.faults.map(({ path, found, wanted }) => `${path}: found ${found}, ${wanted}`);
  }
  return [];
}

const faultsIn = (json: unknown) => faultsOf(() => check(indicatorFile, json, 'x.json'));

describe(check, () => {
  test('gives what the schema describes, symbols and gaps as they are', () => {
    expect(check(indicatorFile, JSON.parse(JSON.stringify(file)), 'x.json')).toEqual(file);
  });

  test('names the file, and every fault with path, finding and want', () => {
    const json = {
      ...file,
      periods: file.periods.map((period) => ({ ...period, knownOn: '2018-02-31' })),
      figures: { ...file.figures, E06999001: [1, '', '12'] },
    };
    expect(faultsIn(json)).toEqual([
      'periods[0].knownOn: found "2018-02-31", wanted a date that the calendar has',
      'periods[1].knownOn: found "2018-02-31", wanted a date that the calendar has',
      'periods[2].knownOn: found "2018-02-31", wanted a date that the calendar has',
      'figures.E06999001[1]: found "", wanted a number or one of c, z, x, u, low',
      'figures.E06999001[2]: found "12", wanted a number or one of c, z, x, u, low',
    ]);
    expect(() => check(indicatorFile, {}, 'data/v1/x.json')).toThrow(/^data\/v1\/x\.json\n/);
  });

  test('refuses a year that does not follow, and a figure too few', () => {
    const [first, second, third] = file.periods;
    expect(faultsIn({ ...file, periods: [first, third, second] })).toEqual([
      'periods[1].year: found 2019, wanted 2018: years follow one another',
      'periods[2].year: found 2018, wanted 2020: years follow one another',
    ]);
    expect(faultsIn({ ...file, figures: { E06999001: [1, 2] } })).toEqual([
      'figures.E06999001: found [1,2], wanted 3 figures, one for each period',
    ]);
  });

  test('says of a key that is none what was wanted as a key', () => {
    expect(faultsIn({ ...file, figures: { Exampleshire: [1, 2, 3] } })).toEqual([
      'figures.Exampleshire: found "Exampleshire", wanted an ONS code like E06000019, or several joined by +',
    ]);
  });

  test('says what was wanted where the schema has no words of its own', () => {
    const schema = z.array(z.strictObject({ ids: z.array(z.string()).check(z.maxLength(1)) }));
    expect(
      faultsOf(() => check(schema, [{ ids: [1] }, { ids: ['a', 'b'] }, {}, 7], 'x.json')),
    ).toEqual([
      '[0].ids[0]: found 1, wanted string',
      '[1].ids: found ["a","b"], wanted otherwise: too big',
      '[2].ids: found nothing, wanted array',
      '[3]: found 7, wanted object',
    ]);
  });

  test('refuses what the schema does not know, and another version', () => {
    expect(faultsIn({ ...file, extra: 1, schemaVersion: 2 })).toEqual([
      'schemaVersion: found 2, wanted schema version 1',
      expect.stringMatching(/^\(whole file\): found .*, wanted no field extra$/),
    ]);
  });

  test('refuses anything that is not the file at all with a clear error, never another kind', () => {
    const schemas = [authoritiesFile, boardPack, datasetFile, indicatorFile, inspectionsFile];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...schemas), (json, schema) => {
        expect(() => check<unknown>(schema, json, 'x.json')).toThrow(SchemaError);
      }),
    );
  });

  test('gives equal data or a clear error when one value of a good file is replaced', () => {
    const text = JSON.stringify(testPack);
    const values = [...text.matchAll(/(?<=:)("[^"]*"|\d+|true|false|null)/g)];
    fc.assert(
      fc.property(fc.constantFrom(...values), fc.jsonValue(), ({ index, 0: old }, value) => {
        const json: unknown = JSON.parse(
          text.slice(0, index) + JSON.stringify(value) + text.slice(index + old.length),
        );
        try {
          expect(check(boardPack, json, 'x.json')).toEqual(json);
        } catch (error) {
          expect(error).toBeInstanceOf(SchemaError);
        }
      }),
    );
  });
});

describe('the board pack', () => {
  const faultsInPack = (json: unknown) => faultsOf(() => check(boardPack, json, 'x.json'));
  const [area] = testPack.areas;

  test('refuses a source, an area or an id that is not its own', () => {
    const areas = [
      { ...area, sourceId: 'S99', restatedIn: ['nowhere'] },
      { ...area, restatedIn: [] },
    ];
    expect(faultsInPack({ ...testPack, areas })).toEqual([
      'areas[0].sourceId: found "S99", wanted the id of one of the sources',
      'areas[0].restatedIn[0]: found "nowhere", wanted the id of another area that restates A19',
      'areas[1].id: found "A19", wanted an id of its own',
    ]);
  });

  test('refuses an address that is not https', () => {
    const sources = testPack.sources.map((source) => ({ ...source, url: 'javascript:alert(1)' }));
    expect(faultsInPack({ ...testPack, sources })).toEqual([
      'sources[0].url: found "javascript:alert(1)", wanted an address that begins with https://',
    ]);
  });
});

describe(jsonSchemas, () => {
  test('describes every kind of file that the dataset has', () => {
    expect(Object.keys(jsonSchemas())).toEqual([
      'authorities',
      'board-pack',
      'dataset',
      'indicator',
      'inspections',
    ]);
    expect(Object.keys(testFiles).length).toBeGreaterThan(4);
  });
});
