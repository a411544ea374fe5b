import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { recurrenceOf } from '#src/core/board/lineage.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import {
  columns,
  publishedLinks,
  publishedThemes,
} from '#tests/independent/publishedRecurringThemes.ts';
import { periodName } from './periodText.ts';
import {
  canComeBack,
  headlineArea,
  periodsOf,
  recurrenceOfTheme,
  recurringThemesOf,
} from './recurringThemesStats.ts';

const bundled = herefordshirePack();
const today = asKnownOn(bundled, '2026-11-22');

function recurringThemesIn(pack: BoardPack) {
  const themes = recurringThemesOf(pack, 'Exampleshire');
  if (!themes) throw new Error('The pack has no areas');
  return themes;
}

const columnsOf = (pack: BoardPack) => {
  const { periods } = recurringThemesIn(pack);
  return periods.map((period) => periodName(period, periods));
};

const areaIn = (pack: BoardPack, id: string) => {
  const found = pack.areas.find((area) => area.id === id);
  if (!found) throw new Error(`The pack has no area ${id}`);
  return found;
};

describe(canComeBack, () => {
  const listed = (id: string) => testArea(id, 'I-2019-06-10', '2019-07-22');

  test('holds for none of a single list, however long', () => {
    const areas = ['A', 'B', 'C'].map(listed);
    expect(canComeBack({ ...testPack, areas })).toBe(false);
    expect(canComeBack({ ...testPack, areas: [] })).toBe(false);
  });

  test('holds from the second list on', () => {
    const later = testArea('D', 'I-2025-11-10', '2025-12-19');
    expect(canComeBack({ ...testPack, areas: [listed('A'), later] })).toBe(true);
  });

  test('holds for an area of a list that restates another of it, and for no area that is not known', () => {
    const [first, second] = [listed('A'), listed('B')];
    const restatedIn = (id: string) => ({
      ...testPack,
      areas: [{ ...first, restatedIn: [id] }, second],
    });
    expect(canComeBack(restatedIn('B'))).toBe(true);
    expect(canComeBack(restatedIn('X'))).toBe(false);
  });
});

describe('the recurring themes of Herefordshire', () => {
  test('have the columns, cells and links of the published file', () => {
    const { rows, links } = recurringThemesIn(today);
    expect(columnsOf(today)).toEqual(columns);
    const titles = rows.map(({ theme, cells }) => [
      theme,
      Object.fromEntries(
        columns.map((column, index) => [
          column,
          cells[index]?.map(({ area }) => area.title).toSorted(),
        ]),
      ),
    ]);
    const published = Object.entries(publishedThemes).map(([theme, cells]) => [
      theme,
      Object.fromEntries(columns.map((column) => [column, cells[column].toSorted()])),
    ]);
    expect(Object.fromEntries(titles)).toEqual(Object.fromEntries(published));
    expect(links.map(({ from, to }) => `${from} > ${to}`).toSorted()).toEqual(
      publishedLinks.toSorted(),
    );
  });

  test('stand in the order of how often their theme came back', () => {
    const { rows } = recurringThemesIn(today);
    expect(rows.map(({ raisedIn }) => raisedIn)).toEqual([
      4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1,
    ]);
    expect(rows.slice(0, 2).map(({ theme }) => theme)).toEqual([
      'Management oversight and supervision',
      'Care leavers',
    ]);
  });

  test('mark as open what is on the latest list or was raised since the last visit', () => {
    const open = recurringThemesIn(today)
      .rows.flatMap(({ cells }) => cells.flat())
      .filter(({ isOpenNow }) => isOpenNow)
      .map(({ area }) => area.id);
    expect(open.toSorted()).toEqual(
      ['A25-1', 'A25-2', 'MV7-1', 'MV7-2', 'MV7-3', 'MV7-4', 'QA25-1'].toSorted(),
    );
  });

  test('begin with private fostering, which every inspection since 2014 raised', () => {
    const lead = headlineArea(today, recurringThemesIn(today));
    expect(lead?.id).toBe('A25-2');
    if (!lead) return;
    const recurringTheme = recurrenceOf(lead, today.areas);
    expect(recurringTheme.map(({ id }) => id)).toEqual(['A14-26', 'A18-N1', 'A22-3', 'A25-2']);
    expect(recurrenceOfTheme(recurringTheme, today)).toMatchObject({
      inspections: [
        { start: '2014-04-29' },
        { start: '2018-06-11' },
        { start: '2022-07-18' },
        { start: '2025-11-10' },
      ],
      isAtEverySince: true,
      byVisits: [],
      byOthers: [],
    });
  });

  test('tell nothing that became known later', () => {
    const then = asKnownOn(bundled, '2019-01-01');
    const { rows, links } = recurringThemesIn(then);
    expect(columnsOf(then)).toEqual(['Inspection 2014', 'Inspection 2018']);
    const known = new Set(rows.flatMap(({ cells }) => cells.flat()).map(({ area }) => area.id));
    expect([...known].every((id) => /^A1[48]-/.test(id))).toBe(true);
    expect(links.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
    expect(links).not.toEqual([]);
  });
});

describe(recurringThemesOf, () => {
  test('is nothing without areas', () => {
    expect(recurringThemesOf({ ...testPack, areas: [] }, 'Exampleshire')).toBeNull();
  });

  test('leads a theme with what is open now in the longest recurring theme', () => {
    expect(recurringThemesIn(testPack).rows).toMatchObject([{ theme: 'Examples', leadId: 'A25' }]);
  });

  test('has each area in one cell, whatever raised it and when', () => {
    const raisers = [
      ...testPack.inspections.map(({ id }) => id),
      ...testPack.visits.map(({ id }) => id),
      'PEER-1',
    ];
    const anyArea = fc.record({
      raisedBy: fc.constantFrom(...raisers),
      raisedOn: fc.constantFrom('2018', '2019-07-22', '2021-05', '2022-12', '2024', '2026-02-01'),
      theme: fc.constantFrom('First', 'Second', 'Third'),
      listedAs: fc.constantFrom('area_for_improvement' as const, 'plan_priority' as const),
    });
    fc.assert(
      fc.property(fc.array(anyArea, { minLength: 1, maxLength: 20 }), (drawn) => {
        const areas = drawn.map(({ raisedBy, raisedOn, ...more }, index) =>
          testArea(`A${index}`, raisedBy, raisedOn, more),
        );
        const { rows, periods } = recurringThemesIn({ ...testPack, areas });
        const described = rows.flatMap(({ cells }) => cells.flat()).map(({ area }) => area.id);
        expect(described.toSorted()).toEqual(areas.map(({ id }) => id).toSorted());
        expect(rows.every(({ cells }) => cells.length === periods.length)).toBe(true);
        expect(periods.every((period) => period.areas.length > 0)).toBe(true);
        const counts = rows.map(({ raisedIn }) => raisedIn);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });

  test('has the council’s plan apart from its inspection, and from reviews between two', () => {
    const areas = [
      // It answers to an inspection, and is on no list of its.
      testArea('P', 'I-2022-07-18', '2022-12-01', { whoseList: 'council-plan' }),
      testArea('R', 'QA-1', '2023-02-01', { listedAs: 'council_qa_finding' }),
    ];
    const { periods } = recurringThemesIn({ ...testPack, areas });
    expect(periods.map(({ id, kind, areas: own }) => [id, kind, own.map((one) => one.id)])).toEqual(
      [
        ['plan-after-I-2022-07-18', 'plan', ['P']],
        ['after-I-2022-07-18', 'visits', ['R']],
      ],
    );
  });
});

describe(headlineArea, () => {
  test('is nothing where nothing came back', () => {
    const pack = {
      ...testPack,
      areas: testPack.areas.map((area) => ({ ...area, restatedIn: [] })),
    };
    expect(headlineArea(pack, recurringThemesIn(pack))).toBeNull();
  });

  test('falls back to what is no longer open where nothing open came back', () => {
    const pack = {
      ...testPack,
      areas: [
        testArea('A19', 'I-2019-06-10', '2019-07-22', { restatedIn: ['A22'] }),
        testArea('A22', 'I-2022-07-18', '2022-09-21', { list: 'previous' }),
        testArea('A25', 'I-2025-11-10', '2026-01-12', { list: 'current' }),
      ],
    };
    expect(headlineArea(pack, recurringThemesIn(pack))?.id).toBe('A22');
  });
});

describe(recurrenceOfTheme, () => {
  test('is not at every inspection where one in between did not raise it', () => {
    const recurringTheme = [areaIn(testPack, 'A19'), areaIn(testPack, 'A25')];
    expect(recurrenceOfTheme(recurringTheme, testPack).isAtEverySince).toBe(false);
    expect(periodsOf(recurringTheme, recurringThemesIn(testPack).periods)).toHaveLength(2);
  });

  test('tells visits from other reviews', () => {
    const review = testArea('R', 'QA-1', '2023', { listedAs: 'council_qa_finding' });
    const { byVisits, byOthers } = recurrenceOfTheme([areaIn(testPack, 'V1'), review], testPack);
    expect([byVisits, byOthers].map((areas) => areas.map(({ id }) => id))).toEqual([['V1'], ['R']]);
  });
});
