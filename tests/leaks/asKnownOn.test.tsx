import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { exampleshire, testDecisions, testFiles, testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { IndicatorFile } from '#src/core/model/indicator.ts';
import { type Day, lastDay } from '#src/core/model/partialDate.ts';
import { slideIds } from '#src/core/model/slide.ts';
import { formatValue } from '#src/core/text/format.ts';
import { datasetIndicators, datasetJson, herefordshirePack } from '#tests/datasetFiles.ts';
import { testDay, testTime } from '#tests/testDay.ts';
import { distinctiveTexts, leaksOf, recordsOf } from './laterTexts.ts';
import { boardReader } from './readViews.tsx';

const code = 'E06000019';
const today = testDay;
const pack = herefordshirePack();
const indicators = datasetIndicators();
const readerOf = (ownPack: BoardPack) => boardReader(ownPack, datasetJson);
const view = readerOf(pack);

/** The printed pack holds every view, and the sheet of every indicator. */
const everything = '/print';
/** The speaker's window has the slide, the next one and the notes, all drawn where they stand. */
const slides = slideIds.map((slide) => `/speaker?slide=${slide}`);
const views = [
  '/',
  '/workforce',
  '/workforce/agency-rate',
  '/workforce/turnover-rate',
  '/workforce/vacancy-rate',
  '/workforce/caseload',
  '/workforce/children-with-3-or-more-social-workers',
  '/judgements',
  '/authorities',
  '/areas',
  '/areas/A22-1',
  '/areas/A18-1',
  '/timeline',
  '/sources',
];

/** What stands beside the name of a record, in part or behind a click. */
const besideName = [
  'description',
  'indicatorId',
  'judgements',
  'note',
  'presented',
  'quote',
  'reason',
  'remark',
  'said',
  'text',
  'unit',
  'used',
];

const dayBefore = (day: Day) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Every day on which something of the pack or of the workforce figures became known. */
const days = [
  ...new Set([
    ...recordsOf(pack).map(({ knownOn }) => lastDay(knownOn)),
    ...indicators.flatMap(({ periods }) => periods.map(({ knownOn }) => lastDay(knownOn))),
  ]),
].toSorted();

/** Every change is tested on every twelfth of the days, the long run on all of them. */
const tested = (all: readonly Day[]): readonly Day[] =>
  process.env.LONG_TESTS === undefined ? all.filter((_, index) => index % 12 === 0) : all;

/** How a view names an authority's figure of one year: in a sentence, on a card, in a table. */
const figuresOf = (
  { indicator, periods, figures }: IndicatorFile,
  isLater: (day: Day) => boolean,
) =>
  periods.flatMap(({ year, knownOn }, index) => {
    const value = figures[code]?.[index];
    if (typeof value !== 'number' || !isLater(lastDay(knownOn))) return [];
    const words = formatValue(value, indicator);
    return [`${words} in ${year}`, `${year} ${words} `];
  });

/** What a page shows that was not known by the end of a day. */
async function leaks(page: string, day: Day, of = pack, reader = view) {
  const shown = await reader(page, day);
  const later = (known: Day) => known > day;
  return [
    ...leaksOf(shown, of, day),
    ...indicators
      .flatMap((file) => figuresOf(file, later))
      .filter((one) => shown.text.includes(one)),
  ].map((leak) => `${page} on ${day}: ${leak}`);
}

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(testTime) });
});
afterAll(() => {
  vi.useRealTimers();
});

describe('a view as known on a day', () => {
  test('is checked for each of the days on which something became known', () => {
    expect(days.length).toBeGreaterThan(70);
    expect(days.at(-1)).toBe('2026-03-19');
  });

  test('shows nothing that became known later, on the day before each publication', {
    timeout: 600_000,
  }, async () => {
    const found: string[] = [];
    for (const day of tested(days).map(dayBefore)) found.push(...(await leaks(everything, day)));
    expect(found).toEqual([]);
  });

  test('shows nothing later on any slide or the overview, on the day before each visit, report or meeting', {
    timeout: 600_000,
  }, async () => {
    const found: string[] = [];
    const { inspections, visits, meetings } = pack;
    const news = [inspections, visits, meetings].flat().map(({ knownOn }) => lastDay(knownOn));
    for (const day of tested([...new Set(news.map(dayBefore))])) {
      for (const page of ['/', ...slides]) found.push(...(await leaks(page, day)));
    }
    expect(found).toEqual([]);
  });

  test('shows nothing later in any view by itself, on days of different lists', {
    timeout: 300_000,
  }, async () => {
    const found: string[] = [];
    for (const day of ['2022-09-20', '2024-01-31', '2026-01-11']) {
      for (const page of views) found.push(...(await leaks(page, day)));
    }
    expect(found).toEqual([]);
  });

  test('shows each record from the very day on which it became known', {
    timeout: 600_000,
  }, async () => {
    const missing: string[] = [];
    for (const day of tested(days)) {
      const wanted = distinctiveTexts(pack, (knownOn) => knownOn === day, besideName);
      const shown: string[] = [];
      for (const page of wanted.pages) shown.push((await view(page, day)).text);
      const all = shown.join(' ');
      missing.push(
        ...wanted.texts.filter((text) => !all.includes(text)).map((text) => `${day}: ${text}`),
      );
    }
    expect(missing).toEqual([]);
  });

  test('shows each workforce year on the day of its publication, and not the day before', async () => {
    const [file] = indicators.filter(({ indicator }) => indicator.id === 'agency-rate');
    if (!file) throw new Error('The agency rate is missing');
    for (const { knownOn } of file.periods) {
      const words = figuresOf(file, (known) => known === knownOn);
      const shows = async (day: Day) => {
        const { text } = await view('/workforce/agency-rate', day);
        return words.some((one) => text.includes(one));
      };
      expect([await shows(dayBefore(knownOn)), await shows(knownOn)]).toEqual([false, true]);
    }
  });

  test('as at today is the plain view, word for word', { timeout: 300_000 }, async () => {
    for (const page of [...views, everything, ...slides]) {
      const plain = await view(page, null);
      expect(plain.text.length, page).toBeGreaterThan(200);
      expect((await view(page, today)).text, page).toBe(plain.text);
    }
  });
});

describe('a board that records decisions and actions', () => {
  const own: BoardPack = { ...testPack, decisions: testDecisions };
  const readerOfOwn = (decisions = testDecisions) =>
    boardReader({ ...own, decisions }, (path) => testFiles[path]);
  const at = (page: string) => `${page}${page.includes('?') ? '&' : '?'}authority=${exampleshire}`;
  const pages = [
    ...['/', '/areas', '/areas/A25', '/timeline'],
    ...['/speaker?slide=actions', '/speaker?slide=changes'],
  ].map(at);

  test('shows each from the day of its recording, and nowhere before', {
    timeout: 300_000,
  }, async () => {
    const reader = readerOfOwn();
    const found: string[] = [];
    for (const { knownOn, text } of testDecisions) {
      for (const page of pages) {
        const shown = await reader(page, dayBefore(knownOn));
        found.push(...leaksOf(shown, own, dayBefore(knownOn)).map((leak) => `${page}: ${leak}`));
      }
      for (const page of ['/areas', '/timeline'].map(at)) {
        expect((await reader(page, knownOn)).text).toContain(text.replace(/\.$/, ''));
      }
    }
    expect(found).toEqual([]);
  });

  test('would be caught if it showed one too early', async () => {
    const early = readerOfOwn(testDecisions.map((one) => ({ ...one, knownOn: '2023-01-01' })));
    for (const page of [at('/areas'), at('/timeline'), at('/speaker?slide=actions')]) {
      expect(leaksOf(await early(page, '2023-12-31'), own, '2023-12-31'), page).not.toEqual([]);
    }
  });
});

describe('the check for what is known later', () => {
  /** The pack as if every record of one list had been known since 2012. */
  const early = (list: 'events' | 'visits' | 'areas'): BoardPack => ({
    ...pack,
    [list]: pack[list].map((record) => ({ ...record, knownOn: '2012-01-01' })),
  });

  test.each([
    ['events', '/timeline'],
    ['visits', '/judgements'],
    ['areas', '/areas'],
  ] as const)('catches %s that are shown too early', async (list, page) => {
    // Drawn from a pack that knows them too early, held against the pack as it is.
    expect((await leaks(page, '2024-01-31', pack, readerOf(early(list)))).length).toBeGreaterThan(
      0,
    );
  });

  test('catches the words of a later record within a remark, and a later workforce figure', () => {
    const [latest] = indicators.flatMap((file) =>
      figuresOf(file, (known) => known === '2026-03-19'),
    );
    expect(latest).toMatch(/ in 2025$/);
    const [visit] = pack.visits.filter(({ number }) => number === 7);
    expect(leaksOf({ text: `… ${visit?.headline} …`, links: [] }, pack, '2024-01-31')).not.toEqual(
      [],
    );
    expect(
      leaksOf({ text: '', links: ['#/judgements?record=MV7'] }, pack, '2024-01-31'),
    ).not.toEqual([]);
  });
});
