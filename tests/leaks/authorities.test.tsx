import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Day, isKnownOn, lastDay } from '#src/core/model/partialDate.ts';
import { datasetFile } from '#src/core/schema/datasetFile.ts';
import {
  authoritiesQuery,
  boardPackQuery,
  datasetQuery,
  indicatorQuery,
  inspectionsQuery,
} from '#src/data/queries.ts';
import {
  datasetAuthorities,
  datasetIndicators,
  datasetInspections,
  datasetJson,
  herefordshirePack,
} from '#tests/datasetFiles.ts';
import { testTime } from '#tests/testDay.ts';
import { viewReader } from './readViews.tsx';

const code = 'E06000019';
const dataset = datasetFile.parse(datasetJson('dataset.json'));
const authorities = datasetAuthorities();
const inspections = datasetInspections();
const pack = herefordshirePack();
const indicators = datasetIndicators();

/** A reader of files from which everything is taken that became known after a day. */
function readerWithout(last: Day) {
  const known = <T extends { readonly knownOn: string }>(all: readonly T[]) =>
    all.filter(({ knownOn }) => isKnownOn(knownOn, last));
  return viewReader([
    [datasetQuery.queryKey, dataset],
    [authoritiesQuery.queryKey, authorities],
    [
      inspectionsQuery.queryKey,
      {
        ...inspections,
        inspections: known(inspections.inspections),
        visits: known(inspections.visits),
      },
    ],
    [boardPackQuery(code).queryKey, pack],
    ...indicators.map((file) => {
      const periods = known(file.periods);
      const cut = Object.fromEntries(
        Object.entries(file.figures).map(([area, own]) => [area, own.slice(0, periods.length)]),
      );
      // When the next release is due is said only of the latest.
      const nextDue = periods.length === file.periods.length ? file.nextDue : null;
      const kept = { ...file, periods, figures: cut, nextDue };
      return [indicatorQuery(file.indicator.id).queryKey, kept] as const;
    }),
  ]);
}

const everything = readerWithout('9999-12-31');

const dayBefore = (day: Day) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The day before each release of the workforce, and before some of all reports of inspections. */
const days = [
  ...new Set([
    ...indicators.flatMap(({ periods }) => periods.map(({ knownOn }) => lastDay(knownOn))),
    ...inspections.inspections
      .map(({ knownOn }) => lastDay(knownOn))
      .toSorted()
      .filter((_, index) => index % 25 === 0),
  ]),
]
  .map(dayBefore)
  .toSorted()
  // Each change is tested on some of them, the long run on all.
  .filter((_, index) => process.env.LONG_TESTS !== undefined || index % 4 === 0);

const views = [
  '/authorities?set=england&measures=all',
  '/authorities?set=below-good&sort=name',
  '/authorities?set=once-inadequate&from=2019',
];

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(testTime) });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('authorities side by side, as known on a day', () => {
  test('are, word for word, what they are without anything that became known later', {
    timeout: 300_000,
  }, async () => {
    expect(days.length).toBeGreaterThan(5);
    for (const [index, day] of days.entries()) {
      const page = views[index % views.length] ?? '';
      const shown = await everything(page, day);
      expect(shown.text, `${page} on ${day}`).toContain('no total score');
      expect(shown.text, `${page} on ${day}`).toBe((await readerWithout(day)(page, day)).text);
    }
  });

  test('would be caught if they showed a judgement too early', { timeout: 60_000 }, async () => {
    const [day = '', later = ''] = ['2026-01-11', '2026-01-12'];
    const shown = await everything('/authorities', later);
    expect(shown.text).not.toBe((await readerWithout(day)('/authorities', later)).text);
  });
});
