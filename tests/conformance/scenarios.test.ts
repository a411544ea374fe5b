// @vitest-environment node
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { filesOf } from '#mocks/backend.ts';
import { exampleshire, testFiles, testPack } from '#mocks/exampleshire.ts';
import { server } from '#mocks/node.ts';
import { type ScenarioName, scenarioHandlers, scenarioNames } from '#mocks/scenarios.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import { packOf } from './readChecks.ts';

const base = 'https://board.test/data/v1/';
const pack = packOf(exampleshire);

const under = (name: ScenarioName, slowBy = 50) =>
  server.use(...scenarioHandlers(name, filesOf(testFiles), { slowBy }));
const ask = (path: string) => fetch(base + path);

describe('the scenario', () => {
  test('usual serves the files as they are', async () => {
    under('usual');
    for (const [path, json] of Object.entries(testFiles)) {
      const response = await ask(path);
      expect(await response.json()).toEqual(JSON.parse(JSON.stringify(json)));
    }
  });

  test('slow answers late, and rightly', async () => {
    under('slow', 200);
    const start = performance.now();
    const response = await ask(pack);
    expect(performance.now() - start).toBeGreaterThan(190);
    expect(boardPack.parse(await response.json())).toEqual(testPack);
  });

  test('flaky fails every other time at each address, in two ways in turn', async () => {
    under('flaky');
    const outcome = async (path: string) =>
      ask(path).then(
        ({ status }) => status,
        () => 'no answer',
      );
    const found: unknown[] = [];
    for (let time = 0; time < 5; time += 1) found.push(await outcome(pack));
    expect(found).toEqual([503, 200, 'no answer', 200, 503]);
    expect(await outcome('dataset.json')).toBe(503);
    expect((await ask('authorities.json')).headers.get('Retry-After')).toBe('1');
  });

  test('down answers nothing', async () => {
    under('down');
    await expect(ask(pack)).rejects.toThrow();
  });

  test('malformed breaks off in the middle', async () => {
    under('malformed');
    const response = await ask(pack);
    expect(response.ok).toBe(true);
    await expect(response.json()).rejects.toThrow();
  });

  test('wrong-version says that it is of another schema', async () => {
    under('wrong-version');
    expect(await (await ask(pack)).json()).toMatchObject({ schemaVersion: 2 });
    expect((await ask('nothing.json')).status).toBe(404);
  });

  test('stale serves the dataset and the board as they were a year before', async () => {
    under('stale');
    const dataset = datasetFile.parse(await (await ask('dataset.json')).json());
    expect(dataset).toMatchObject({ version: '000000000000', dataDate: '2025-06-30' });
    const then = boardPack.parse(await (await ask(pack)).json());
    expect(then.inspections.map(({ id }) => id)).toEqual(['I-2019-06-10', 'I-2022-07-18']);
    const indicator = (await (await ask('workforce/agency-rate.json')).json()) as {
      readonly periods: readonly { readonly year: number }[];
    };
    expect(indicator.periods.at(-1)?.year).toBe(2024);
  });

  test('unauthorised asks for a token, whatever is asked', async () => {
    under('unauthorised');
    const response = await ask('dataset.json');
    expect([response.status, response.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
  });

  test('huge serves a board that is far larger, still sound, and says so', async () => {
    under('huge');
    const response = await ask(pack);
    const large = boardPack.parse(await response.json());
    expect(large.areas).toHaveLength(testPack.areas.length * 40);
    expect(large.areas.filter(({ title }) => /^Copy \d+: /.test(title))).toHaveLength(
      testPack.areas.length * 39,
    );
    expect(large.inspections).toEqual(testPack.inspections);
    expect(large.coverage.at(-1)).toMatch(/repeated to try a large board/);
  });

  test('huge is sound for a board of many areas as well, such as Herefordshire’s', async () => {
    const path = packOf('E06000019');
    const own = await readFile(`public/data/v1/${path}`, 'utf8');
    server.use(...scenarioHandlers('huge', async () => own));
    const large = boardPack.parse(await (await ask(path)).json());
    expect([large.areas.length, large.events.length, large.sources.length]).toEqual([
      1000, 1000, 1000,
    ]);
  });

  test.each(scenarioNames)(
    '%s never has numbers for an authority that is not there',
    async (name) => {
      under(name);
      const response = await ask(packOf('E06998998')).catch(() => null);
      expect(response?.ok ?? false).toBe(false);
    },
  );
});
