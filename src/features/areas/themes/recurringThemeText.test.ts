import { describe, expect, test } from 'vitest';
import { testArea, testPack, testVisit } from '#mocks/exampleshire.ts';
import { recurrenceOf } from '#src/core/board/lineage.ts';
import type { Area } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import {
  describePeriodNote,
  describeWithoutAreas,
  periodName,
  periodShortName,
} from './periodText.ts';
import { recurringThemesOf } from './recurringThemesStats.ts';
import {
  describeOtherThemes,
  recurringThemeHeadline,
  recurringThemeName,
  recurringThemesSummary,
  themesLeftOut,
} from './recurringThemeText.ts';

const packWith = (areas: readonly Area[]) => ({ ...testPack, areas });
const headline = (id: string, pack: BoardPack = testPack) => {
  const area = pack.areas.find((one) => one.id === id);
  if (!area) throw new Error(`No area ${id}`);
  return recurringThemeHeadline(area, recurrenceOf(area, pack.areas), pack);
};
const recurringThemesIn = (pack: BoardPack) => {
  const themes = recurringThemesOf(pack, 'Exampleshire');
  if (!themes) throw new Error('No areas');
  return themes;
};

describe(recurringThemeHeadline, () => {
  test('says that every inspection since the first raised it', () => {
    expect(headline('A19')).toBe('Examples: raised at every inspection since 2019');
  });

  test('names the inspections where one did not', () => {
    const areas = [
      testArea('A', 'I-2019-06-10', '2019-07-22', { restatedIn: ['C'] }),
      testArea('C', 'I-2025-11-10', '2026-01-12'),
    ];
    expect(headline('A', packWith(areas))).toBe(
      'Examples: raised at the inspections of 2019 and 2025',
    );
  });

  test('names visits and other reviews by the years in which they were', () => {
    const areas = [
      testArea('A', 'I-2022-07-18', '2022-09-21', { restatedIn: ['V', 'W', 'R'] }),
      testArea('V', 'MV1', '2023-06-14'),
      testArea('W', 'MV3', '2025-07-17'),
      testArea('R', 'QA-1', '2025'),
    ];
    expect(headline('A', packWith(areas))).toBe(
      'Examples: raised at the inspection of 2022, by visits in 2023 and 2025 and by another review in 2025',
    );
  });

  test('says of what was raised once by whom, and calls it by its own title', () => {
    expect(headline('V1')).toBe('Area V1: raised once (Monitoring visit 1, March 2023)');
  });
});

describe(recurringThemeName, () => {
  test('is the theme only where most of the recurring theme has it', () => {
    const [own, other] = [
      testArea('A', 'I', '2019', { theme: 'Supervision', title: 'Regular supervision' }),
      testArea('B', 'I', '2022', { theme: 'Allegations' }),
    ];
    expect(recurringThemeName(own, [own, other])).toBe('Regular supervision');
    expect(recurringThemeName(own, [own, other, { ...own, id: 'C' }])).toBe('Supervision');
  });
});

describe(describeOtherThemes, () => {
  test('names the years that were told under another theme', () => {
    const own = testArea('A', 'I-2019-06-10', '2019-07-22', { theme: 'Fostering' });
    const others = [
      testArea('B', 'I-2022-07-18', '2022-09-21', { theme: 'Safeguarding' }),
      testArea('C', 'I-2025-11-10', '2026-01-12', { theme: 'Safeguarding' }),
      testArea('D', 'MV1', '2023-06-14', { theme: 'LADO and allegations' }),
    ];
    expect(describeOtherThemes(own, [own, ...others], testPack)).toBe(
      'In 2022 and 2025 under safeguarding, in 2023 under LADO and allegations.',
    );
    expect(describeOtherThemes(own, [own], testPack)).toBe('');
  });
});

describe(recurringThemesSummary, () => {
  test('counts areas, themes, recurring themes and what is open now', () => {
    expect(recurringThemesSummary(recurringThemesIn(testPack))).toBe(
      '5 areas of Exampleshire under 1 theme, by when they were raised: Inspection 2019, Inspection 2022, Visits 2023 to 2025 and Inspection 2025. Raised in most columns, 4 of 4: Examples. 3 recurring themes between areas that restate each other; 2 areas open now.',
    );
  });
});

describe(periodName, () => {
  test('is short where there is little room', () => {
    const { periods } = recurringThemesIn(testPack);
    expect(periods.map((period) => periodShortName(period, periods))).toEqual([
      '2019',
      '2022',
      'Visits 2023–25',
      '2025',
    ]);
  });

  test('names the month of two inspections in one year, and reviews without a visit', () => {
    const [first, second] = testPack.inspections;
    if (!first || !second) throw new Error('No inspections');
    const pack = {
      ...testPack,
      inspections: [
        first,
        { ...second, start: '2019-11-04', publishedOn: '2020-01-10', knownOn: '2020-01-10' },
      ],
      areas: [
        testArea('A', first.id, '2019-07-22'),
        testArea('B', second.id, '2020-01-10'),
        testArea('R', 'QA-1', '2021'),
      ],
    };
    const { periods } = recurringThemesIn(pack);
    expect(periods.map((period) => periodName(period, periods))).toEqual([
      'Inspection June 2019',
      'Inspection November 2019',
      'Reviews 2021',
    ]);
  });
});

describe(describePeriodNote, () => {
  test('names what neither an inspection nor a visit raised', () => {
    const areas = [...testPack.areas, testArea('R', 'QA-1', '2024', { title: 'Reviewed' })];
    const pack = packWith(areas);
    expect(describePeriodNote(recurringThemesIn(pack).periods)).toBe(
      'Besides what inspections and visits raised, the columns hold “Reviewed” from another review.',
    );
    expect(describePeriodNote(recurringThemesIn(testPack).periods)).toBeNull();
  });
});

describe(describeWithoutAreas, () => {
  test('names inspections and visits of which no area is on record', () => {
    expect(describeWithoutAreas(testPack)).toBe('No area is on record from the visit of 2023.');
    const pack = {
      ...testPack,
      visits: [...testPack.visits, testVisit(4, '2024-05-14')],
      areas: testPack.areas.filter(({ id }) => id !== 'A19'),
    };
    expect(describeWithoutAreas(pack)).toBe(
      'No area is on record from the inspection of June 2019 or the visits of 2023 and May 2024.',
    );
  });
});

test('themes that a slide has no room for are counted, one in the singular', () => {
  expect([1, 2].map(themesLeftOut)).toEqual([
    'One theme that returned less is left out.',
    'Two themes that returned less are left out.',
  ]);
});
