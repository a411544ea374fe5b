// @vitest-environment node

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthoritiesFile } from '#src/core/model/authority.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { type Figure, isNumber } from '#src/core/model/figure.ts';
import { type IndicatorFile, type IndicatorId, indicatorIds } from '#src/core/model/indicator.ts';
import type { InspectionsFile } from '#src/core/model/inspection.ts';
import { daysBetween, lastDay } from '#src/core/model/partialDate.ts';
import { valuesForAllAuthorities } from '#src/core/stats/authorityValues.ts';
import { buildDataset } from './buildDataset.ts';
import { editedFiles, realFiles } from './testFiles.ts';

const dataset = await buildDataset(realFiles);
const parsed = <T>(path: string): T => JSON.parse(dataset.files.get(path) ?? '') as T;

const authorities = parsed<AuthoritiesFile>('authorities.json');
const inspections = parsed<InspectionsFile>('inspections.json');
const pack = (code: string) => parsed<BoardPack>(`authorities/${code}/board-pack.json`);
const indicator = (id: IndicatorId) => parsed<IndicatorFile>(`workforce/${id}.json`);
const figure = (id: IndicatorId, code: string, year: number) => {
  const { periods, figures } = indicator(id);
  return figures[code]?.[periods.findIndex((period) => period.year === year)];
};
const herefordshire = 'E06000019';
const england = 'E92000001';

describe(buildDataset, () => {
  test('says of each list how many inspections it grades and dates, each of them once', () => {
    const lists = dataset.description.publications.flatMap(({ id, inspections: given }) =>
      given ? [{ id, ...given }] : [],
    );
    const sum = (key: 'graded' | 'dated' | 'undated') =>
      lists.reduce((total, list) => total + list[key], 0);
    const dated = inspections.inspections.filter(({ publishedOn }) => publishedOn !== null);
    expect([sum('graded'), sum('dated')]).toEqual([inspections.inspections.length, dated.length]);
    expect(sum('undated')).toBe(inspections.inspections.length - dated.length);
    const elsewhere = inspections.inspections.filter(({ datesSourceId }) => datesSourceId);
    expect(
      elsewhere.every(({ sourceIds, datesSourceId }) => sourceIds.includes(datesSourceId ?? '')),
    ).toBe(true);
    expect(lists.find(({ id }) => id === 'inspection-overview-2026-06')?.dated).toBe(
      elsewhere.length,
    );
  });

  test('takes the next release, what lists cover and caveats from the manifest alone', async () => {
    const edit = (text: string) =>
      text
        .replace('"nextDue": "2027-03"', '"nextDue": "2031-05-06"')
        .replace('"to": "2025-03"', '"to": "2025-02-28"')
        .replace('"year": 2024,\n        "indicators"', '"year": 2018,\n        "indicators"');
    const edited = await editedFiles({});
    const text = new TextDecoder().decode(edited.get('manifest.json'));
    expect(edit(text)).not.toBe(text);
    const { files } = await buildDataset(
      edited.set('manifest.json', new TextEncoder().encode(edit(text))),
    );
    const caseload = JSON.parse(files.get('workforce/caseload.json') ?? '') as IndicatorFile;
    expect(caseload.nextDue).toBe('2031-05-06');
    expect(caseload.releaseCaveats.map(({ year }) => year)).toEqual([2025, 2018, null]);
    expect(files.get('inspections.json')).toContain('from January 2018 to 28 February 2025 are');
  });

  test('makes every file of the dataset', () => {
    const packs = authorities.authorities.map(({ code }) => `authorities/${code}/board-pack.json`);
    expect([...dataset.files.keys()].toSorted()).toEqual(
      [
        'dataset.json',
        'authorities.json',
        'inspections.json',
        ...indicatorIds.map((id) => `workforce/${id}.json`),
        ...packs,
        ...['authorities', 'board-pack', 'dataset', 'indicator', 'inspections'].map(
          (name) => `schema/${name}.json`,
        ),
      ].toSorted(),
    );
    expect(packs).toHaveLength(158);
  });

  test('makes the dataset that is committed, byte for byte, and again the same', async () => {
    const again = await buildDataset(new Map([...realFiles].reverse()));
    const folder = resolve(import.meta.dirname, '../../../public/data/v1');
    for (const [path, text] of dataset.files) {
      expect(again.files.get(path)).toBe(text);
      expect(readFileSync(resolve(folder, path), 'utf8'), path).toBe(text);
    }
  });

  test('does not depend on the order of the workforce rows', async () => {
    const workforce = 'dfe/csww_indicators_2017_to_2025.csv';
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.double({ noNaN: true })), async (order) => {
        const shuffle = (text: string) => {
          const [header = '', ...rows] = text.trimEnd().split('\n');
          const keyed = rows.map((row) => ({ row, key: order.next().value ?? 0 }));
          const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ row }) => row);
          return `${[header, ...shuffled].join('\n')}\n`;
        };
        const { files } = await buildDataset(await editedFiles({ [workforce]: shuffle }));
        for (const [path, text] of dataset.files) {
          // The description names the file's SHA-256, which is another.
          if (path !== 'dataset.json') expect(files.get(path) === text, path).toBe(true);
        }
      }),
      { numRuns: 4 },
    );
  });

  test('has the known figures of Herefordshire and England', () => {
    const own = (id: IndicatorId, ...years: number[]) =>
      years.map((year) => figure(id, herefordshire, year));
    expect(own('agency-rate', 2023, 2024, 2025)).toEqual([55.2, 33.9, 18.3]);
    expect(own('turnover-rate', 2022, 2025)).toEqual([50, 10.8]);
    expect(own('vacancy-rate', 2023, 2025)).toEqual([62.4, 32.4]);
    expect(own('caseload', 2022, 2025)).toEqual([18.7, 13.6]);
    const ids = ['agency-rate', 'turnover-rate', 'vacancy-rate', 'caseload'] as const;
    expect(ids.map((id) => figure(id, england, 2025))).toEqual([13, 11.8, 14.2, 15.2]);
  });

  test('has the known number of authorities with a number in 2025', () => {
    const counts = (['agency-rate', 'turnover-rate', 'vacancy-rate', 'caseload'] as const).map(
      (id) => valuesForAllAuthorities(authorities, indicator(id), 8).filter(isNumber).length,
    );
    expect(counts).toEqual([148, 148, 149, 149]);
  });

  test('keeps outliers and symbols as published', () => {
    expect(figure('agency-rate', 'E06000053', 2025)).toBe(100);
    expect(figure('agency-rate', 'E09000020', 2025)).toBe('x');
    const symbols = (id: IndicatorId) => {
      const found = Object.values(indicator(id).figures)
        .flat()
        .filter((one): one is Exclude<Figure, number> => typeof one === 'string');
      return Object.fromEntries(
        [...new Set(found)].map((symbol) => [symbol, found.filter((one) => one === symbol).length]),
      );
    };
    expect(symbols('agency-rate')).toEqual({ low: 3, x: 9, u: 2 });
    expect(symbols('turnover-rate')).toEqual({ z: 5, x: 3, u: 2 });
    expect(symbols('absence-rate')).toEqual({ z: 5, x: 3, u: 4, low: 3, c: 4 });
    expect(symbols('children-with-3-or-more-social-workers')).toMatchObject({
      x: expect.any(Number),
    });
  });

  test('has figures for every area, and none where there is no row', () => {
    const { country, regions, authorities: all, jointReturns } = authorities;
    const codes = [country, ...regions, ...all, ...jointReturns].map(({ code }) => code);
    for (const id of indicatorIds) expect(Object.keys(indicator(id).figures)).toEqual(codes);
    // A county that ended, a joint return and one of its members, and a code that changed in 2025.
    expect(figure('agency-rate', 'E10000006', 2023)).toBeNull();
    expect(figure('agency-rate', 'E06000061+E06000062', 2021)).toEqual(expect.any(Number));
    expect(figure('agency-rate', 'E06000061', 2021)).toBeNull();
    expect(figure('agency-rate', 'E08000038', 2017)).toEqual(expect.any(Number));
    // The looked-after release has a row for each member instead.
    const threeOrMore = 'children-with-3-or-more-social-workers';
    expect(figure(threeOrMore, 'E06000061', 2024)).toEqual(expect.any(Number));
    expect(figure(threeOrMore, 'E06000061+E06000062', 2024)).toBeNull();
  });

  test('has the counts behind each rate, the numerator first, for every area and year', () => {
    const names = Object.fromEntries(
      indicatorIds.map((id) => [id, indicator(id).parts.map((part) => part.id)]),
    );
    expect(names).toEqual({
      'agency-rate': ['agency', 'in-post'],
      'turnover-rate': ['leavers', 'in-post'],
      'vacancy-rate': ['vacancies', 'in-post'],
      caseload: ['cases', 'case-holders'],
      'absence-rate': ['days-lost', 'in-post'],
      'vacancies-covered-by-agency': ['agency-cover', 'vacancies'],
      'agency-covering-vacancies': ['agency-cover', 'agency'],
      'social-workers-in-post': [],
      starters: [],
      leavers: [],
      'children-with-3-or-more-social-workers': ['children', 'total'],
    });
    for (const id of indicatorIds) {
      const { figures, parts } = indicator(id);
      for (const part of parts) {
        expect(Object.keys(part.figures)).toEqual(Object.keys(figures));
        for (const [code, own] of Object.entries(part.figures)) {
          const isRow = (one: Figure | null) => one !== null;
          expect(own.map(isRow), `${id} ${code}`).toEqual(figures[code]?.map(isRow));
        }
      }
    }
  });

  test('has the known counts of Herefordshire and England, and their symbols', () => {
    const latest = (id: IndicatorId, code: string) =>
      indicator(id).parts.map(({ figures }) => figures[code]?.at(-1));
    expect(latest('agency-rate', england)).toEqual([5415.9, 36186.3]);
    expect(latest('turnover-rate', england)).toEqual([4276.3, 36186.3]);
    expect(latest('caseload', england)).toEqual([321_661, 21_105.4]);
    expect(latest('children-with-3-or-more-social-workers', england)).toEqual([22_140, 83_300]);
    expect(latest('turnover-rate', herefordshire)).toEqual([13.6, 125.5]);
    expect(latest('agency-rate', 'E08000024')).toEqual(['low', expect.any(Number)]);
    expect(latest('children-with-3-or-more-social-workers', 'E06000053')).toEqual(['z', 0]);
  });

  // DfE's formulas. Published counts are rounded; how many rows match was counted beforehand.
  test.each<[IndicatorId, (above: number, below: number, year: number) => number, number]>([
    ['agency-rate', (agency, inPost) => (100 * agency) / (agency + inPost), 1391],
    ['turnover-rate', (leavers, inPost) => (100 * leavers) / inPost, 1338],
    ['vacancy-rate', (vacancies, inPost) => (100 * vacancies) / (vacancies + inPost), 1419],
    ['caseload', (cases, holders) => cases / holders, 1429],
    [
      'absence-rate',
      (days, inPost, year) => (100 * days) / (inPost * (year % 4 === 0 ? 254 : 253)),
      1430,
    ],
    ['vacancies-covered-by-agency', (cover, vacancies) => (100 * cover) / vacancies, 1260],
    ['agency-covering-vacancies', (cover, agency) => (100 * cover) / agency, 1263],
  ])('has parts that give the %s by its formula', (id, formula, matching) => {
    const { figures, parts, periods } = indicator(id);
    const differences = Object.entries(figures).flatMap(([code, own]) =>
      own.flatMap((rate, index) => {
        const [numerator, denominator] = parts.map((part) => part.figures[code]?.[index] ?? null);
        if (!isNumber(rate) || !isNumber(numerator) || !isNumber(denominator)) return [];
        return [Math.abs(formula(numerator, denominator, periods[index]?.year ?? 0) - rate)];
      }),
    );
    expect(differences.filter((one) => one <= 0.0501)).toHaveLength(matching);
  });

  test('explains every indicator in sentences', () => {
    for (const id of indicatorIds) {
      const { counts, leavesOut, howToRead, caveats } = indicator(id).indicator;
      for (const text of [...counts, ...leavesOut, howToRead, ...caveats]) {
        expect(text, id).toMatch(/^[A-Z].*\.$/);
        expect(text, id).not.toContain('\u2014');
      }
      for (const list of [counts, leavesOut, caveats]) {
        expect(list.length, id).toBeGreaterThan(0);
        expect(new Set(list).size, id).toBe(list.length);
      }
    }
  });

  test('says when each year became known, and how sure that is', () => {
    const { periods } = indicator('agency-rate');
    expect(periods.at(-1)).toEqual({ year: 2025, knownOn: '2026-03-19', knownBy: 'published' });
    expect(periods.filter(({ knownBy }) => knownBy === 'recalled').map(({ year }) => year)).toEqual(
      [2018, 2021, 2022, 2024],
    );
  });

  test('has every inspection of Ofsted’s history, and 43 that only the lists of latest inspections have', () => {
    const published = inspections.inspections.filter(({ knownBy }) => knownBy === 'published');
    const compiled = inspections.inspections.filter(({ knownBy }) => knownBy === 'compiled');
    expect([published.length, compiled.length]).toEqual([315, 0]);
    // 271 in the history, Herefordshire's of 2025 by its own record, and the rest.
    const listed = published.filter(({ sourceIds }) => sourceIds[0] === 'judgements-2026-06');
    expect(listed).toHaveLength(43);
    for (const { end, publishedOn, knownOn, sourceIds } of listed) {
      expect(sourceIds).toEqual(['judgements-2026-06', 'inspection-overview-2026-06']);
      expect(knownOn).toBe(publishedOn);
      expect(String(end) < String(publishedOn)).toBe(true);
    }
    // How much earlier than the list itself each became known.
    const days = listed
      .map(({ knownOn }) => daysBetween(lastDay(knownOn), '2026-06-30'))
      .toSorted((a, b) => a - b);
    expect([days[0], days[21], days.at(-1)]).toEqual([12, 210, 370]);
    const withoutGrade = listed.filter(({ judgements }) =>
      judgements.some(({ grade }) => grade === null),
    );
    expect(withoutGrade).toEqual([]);
  });

  test('gives the two inspections since April 2026 their four judgements, and none on overall', () => {
    const since = inspections.inspections.filter(({ start }) => start >= '2026-04-01');
    expect(since.map(({ id, judgements }) => [id, judgements.map(({ topic }) => topic)])).toEqual(
      ['E06000066', 'E09000005'].map((code) => [
        `${code}-2026-04-27`,
        ['leadership', 'help-and-protection', 'children-in-care', 'care-leavers'],
      ]),
    );
    expect(since.flatMap(({ judgements }) => judgements.map(({ note }) => note))).toEqual(
      Array.from({ length: 8 }, () => ''),
    );
  });

  test('splits children in care and care leavers into series at the start of 2023', () => {
    for (const { start, judgements } of inspections.inspections) {
      const series = judgements
        .filter(({ topic }) => topic === 'children-in-care' || topic === 'care-leavers')
        .map(({ seriesId }) => seriesId);
      expect(series).toEqual(
        start < '2023'
          ? ['care_and_leavers_ilacs_to_2022']
          : ['children_in_care_ilacs_from_2023', 'care_leavers_ilacs_from_2023'],
      );
    }
  });

  test('keeps a changed or abolished authority’s inspections under the right code', () => {
    const starts = (code: string) => pack(code).inspections.map(({ id }) => id);
    expect(starts('E08000038')).toEqual(['E08000038-2018-10-08', 'E08000038-2023-09-11']);
    expect(starts('E10000006')).toEqual(['E10000006-2022-09-20']);
    expect(starts('E06000063')).toEqual(['E06000063-2024-10-07']);
    expect(starts('E10000009')).toEqual([]);
  });

  test('names, with a reason, each row of the compiled list that it leaves out or reads with care', () => {
    const latest = dataset.description.notices.filter(({ file }) => file.includes('latest'));
    expect(latest.map(({ row, subject }) => [row, subject])).toEqual([
      [11, 'Brighton and Hove'],
      [27, 'Cumberland'],
      [33, 'Dorset'],
      [101, 'Nottingham'],
      [128, 'St. Helens'],
      [148, 'Westmorland and Furness'],
    ]);
    expect(latest[4]?.reason).toContain('children in care requires-improvement, not good');
  });

  test('tells Herefordshire’s inspections and visits in one record each', () => {
    const own = pack(herefordshire);
    const isOwn = ({ authorityCode }: { authorityCode: string }) => authorityCode === herefordshire;
    expect(own.inspections.map(({ id }) => id)).toEqual([
      'INSP-2012-CP',
      'INSP-2014-SIF',
      'INSP-2018-ILACS',
      'INSP-2022-ILACS',
      'INSP-2025-ILACS',
    ]);
    expect(inspections.inspections.filter(isOwn)).toEqual(own.inspections.slice(2));
    expect(inspections.visits.filter(isOwn)).toEqual(own.visits);
    expect(own.inspections.at(-1)).toMatchObject({
      kind: 'standard',
      start: '2025-11-10',
      knownOn: '2026-01-12',
      sourceIds: ['S10', 'judgements-2026-06', 'inspection-overview-2026-06'],
    });
    const known = own.visits.map(({ id, start, knownOn, knownBy }) => [
      id,
      start,
      knownOn,
      knownBy,
    ]);
    expect(known).toContainEqual(['MV3', '2023-09-26', '2023-11', 'published']);
    expect(known).toContainEqual(['MV4', '2024-02-21', '2024-03', 'published']);
    expect(known.map(([id]) => id)).toEqual([
      'FV-2019-01',
      'FV-2019-12',
      'FV-2021-07',
      ...[1, 2, 3, 4, 5, 6, 7].map((number) => `MV${number}`),
    ]);
  });

  test('has all of Herefordshire’s areas, with evidence only where a later source speaks', () => {
    const { areas, events, meetings, facts } = pack(herefordshire);
    expect([areas.length, events.length, meetings.length, facts.length]).toEqual([69, 54, 20, 28]);
    const silent = areas.filter(({ history }) => history.length === 0);
    expect(silent).toHaveLength(7);
    for (const { remark } of silent) expect(remark).not.toBe('');
    expect(areas.filter(({ list }) => list === 'current').map(({ id }) => id)).toEqual([
      'A25-1',
      'A25-2',
    ]);
    expect(areas.find(({ id }) => id === 'MV4-1')).toMatchObject({
      raisedOn: '2024-02-22',
      knownOn: '2024-03',
      knownBy: 'published',
    });
  });

  test('has the beginning of Herefordshire’s direction, its revision and no end of it', () => {
    const { events } = pack(herefordshire);
    const directions = events.filter(({ type }) => type.startsWith('direction-'));
    expect(directions.map(({ on, type }) => [on, type])).toEqual([
      ['2022-09-21', 'direction-issued'],
      ['2023-03-01', 'direction-revised'],
    ]);
  });

  test('counts each of Herefordshire’s areas on the list of whoever raised it', () => {
    const { areas, meetings } = pack(herefordshire);
    const of = (owner: string) =>
      areas.filter(({ whoseList }) => whoseList === owner).map(({ id }) => id);
    expect(of('council-plan')).toEqual(['A22-10']);
    expect(of('other-review')).toEqual(['QA25-1']);
    expect([of('inspection').length, of('visit').length]).toEqual([49, 18]);
    expect(meetings.filter(({ isBoard }) => isBoard)).toHaveLength(7);
  });

  test('puts Herefordshire’s local facts beside the indicator that their measure names', () => {
    const { facts } = pack(herefordshire);
    const measures = (id: IndicatorId | null) =>
      facts.filter(({ indicatorId }) => indicatorId === id).map(({ measure }) => measure);
    expect(measures('agency-rate')).toEqual([
      'Agency share of social work staff (peak)',
      "Agency share of social workers (councillors' review, press)",
      'Agency share of front-line social workers (commissioner)',
      "Agency share of social workers (councillors' review, press)",
      'Agency share of front-line child protection social workers',
    ]);
    expect(measures('caseload')).toHaveLength(7);
    expect(measures('children-with-3-or-more-social-workers')).toEqual([
      'Children in care with a change of social worker in the past year',
    ]);
    expect(measures(null)).toHaveLength(15);
    const unknown = dataset.description.notices.filter(({ column }) => column === 'measure');
    expect(unknown).toEqual([]);
  });

  test('describes what it was made from', () => {
    const { version, dataDate, publications } = dataset.description;
    expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(dataDate).toBe('2026-06-30');
    expect(publications).toHaveLength(realFiles.size - 1);
  });
});
