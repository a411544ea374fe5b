import { describe, expect, test } from 'vitest';
import { testArea, testInspection, testPack } from '#mocks/exampleshire.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { Area, AreaStatus } from '#src/core/model/area.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { areasHeadline, themeInSentence } from './areasHeadline.ts';

const inspections = [
  testInspection('2018-06-11', '2018-07-23', {}),
  testInspection('2022-07-18', '2022-09-21', {}),
  testInspection('2025-11-10', '2026-01-12', {}),
];
const withAreas = (...areas: Area[]): BoardPack => ({ ...testPack, inspections, areas });

const of18 = (id: string, ...restatedIn: string[]) =>
  testArea(id, 'I-2018-06-11', '2018-07-23', { restatedIn });
const of22 = (id: string, ...restatedIn: string[]) =>
  testArea(id, 'I-2022-07-18', '2022-09-21', { list: 'previous', restatedIn });
const of25 = (id: string, theme = 'Examples', status: AreaStatus = 'open') =>
  testArea(id, 'I-2025-11-10', '2026-01-12', {
    list: 'current',
    theme,
    history: [
      { status, on: '2026', knownOn: '2026', knownBy: 'published', text: '', sourceId: 'T1' },
    ],
  });
const ofVisit = (id: string, raisedOn: string) =>
  testArea(id, 'MV', raisedOn, { list: 'latest-visit', listedAs: 'visit_finding' });

const title = (...areas: Area[]) => areasHeadline(withAreas(...areas)).title;
const standfirst = (...areas: Area[]) => areasHeadline(withAreas(...areas)).standfirst;
const noneClosed = 'No area is known to have been formally closed.';

describe(areasHeadline, () => {
  test('counts the latest list and names the theme that was raised at every inspection longest', () => {
    expect(
      title(
        of18('A', 'B', 'C'),
        of22('B', 'C'),
        of25('C', 'Private fostering'),
        of22('D', 'E'),
        of25('E', 'LADO and allegations'),
      ),
    ).toBe(
      'Two areas are on Ofsted’s latest list; private fostering has been raised at every inspection since 2018',
    );
  });

  test('says of a theme of two things that they have been raised, and keeps its capitals', () => {
    expect(title(of22('D', 'E'), of25('E', 'LADO and allegations'), of25('F'))).toBe(
      'Two areas are on Ofsted’s latest list; LADO and allegations have been raised at every inspection since 2022',
    );
  });

  test('does not follow a link further, nor over an inspection that left the area out', () => {
    // The 2018 area is linked with the one of 2022 alone.
    expect(title(of18('A', 'B'), of22('B', 'C'), of25('C'), of25('F'))).toMatch(/since 2022$/);
    expect(title(of18('A', 'C'), of25('C'), of25('F'))).toBe(
      'Two areas are on Ofsted’s latest list',
    );
  });

  test('counts areas that were raised as long as each other', () => {
    const raised = [of22('A', 'B'), of25('B'), of22('C', 'D'), of25('D')];
    expect(title(...raised)).toMatch(/; all of them have been raised .* since 2022$/);
    expect(title(...raised, of25('E'))).toMatch(/^Three areas are .*; two of them have been/);
    expect(title(of22('A', 'B'), of25('B'))).toBe(
      'One area is on Ofsted’s latest list; it has been raised at every inspection since 2022',
    );
  });

  test('leaves out what is addressed or closed, and says so', () => {
    expect(title(of25('A'), of25('B', 'Examples', 'closed'), of25('C'))).toBe(
      'Two of the three areas on Ofsted’s latest list are still open',
    );
    expect(title(of25('A'), of25('B', 'Examples', 'addressed'))).toBe(
      'One of the two areas on Ofsted’s latest list is still open',
    );
    expect(title(of25('A', 'Examples', 'closed'), of25('B', 'Examples', 'closed'))).toBe(
      'None of the two areas on Ofsted’s latest list is still open',
    );
    expect(title(of25('A', 'Examples', 'closed'))).toBe(
      'The one area on Ofsted’s latest list is reported as addressed or closed',
    );
  });

  test('says what visits raised without later confirmation, and when', () => {
    const five = [1, 2, 3, 4].map((index) => ofVisit(`V${index}`, '2025-07-17'));
    expect(standfirst(of25('A'), ...five, ofVisit('Q', '2025'))).toBe(
      `Five more were raised in mid-2025 without later confirmation. ${noneClosed}`,
    );
    expect(standfirst(ofVisit('V', '2025-11-02'))).toBe(
      `One was raised in late 2025 without later confirmation. ${noneClosed}`,
    );
    expect(standfirst(ofVisit('V', '2024-11'), ofVisit('W', '2025-02'))).toBe(
      `Two were raised in 2024 and 2025 without later confirmation. ${noneClosed}`,
    );
    expect(standfirst(ofVisit('V', '2025-02'), ofVisit('W', '2025-07'))).toMatch(/raised in 2025 /);
  });

  test('never counts the council’s own plan as Ofsted’s, also where it answers to an inspection', () => {
    const plan = Array.from({ length: 24 }, (_, index) =>
      testArea(`P${index}`, 'I-2025-11-10', '2026-02', {
        list: 'current',
        whoseList: 'council-plan',
      }),
    );
    expect(title(of25('A'), ...plan)).toBe('One area is on Ofsted’s latest list');
    expect(standfirst(of25('A'), ...plan)).toBe(
      `24 areas are open on the council’s own plan. ${noneClosed}`,
    );
    expect(title(...plan)).toBe(
      'No area of the latest inspection is on record; 24 areas are open on the council’s own plan',
    );
    expect(standfirst(...plan)).toBe(noneClosed);
    const settled = plan.map((area, index) =>
      index > 1 ? area : { ...area, history: of25('B', 'Examples', 'closed').history },
    );
    expect(standfirst(of25('A'), ...settled)).toBe(
      '22 areas are open on the council’s own plan, two reported as addressed or closed. 2 of 25 areas are formally closed.',
    );
  });

  test('counts what is formally closed', () => {
    expect(standfirst(of25('A'), of25('B', 'Examples', 'closed'))).toBe(
      '1 of 2 areas is formally closed.',
    );
  });

  test('is of the day of the view', () => {
    const then = asKnownOn(testPack, '2023-08-01');
    expect(areasHeadline(then)).toEqual({
      title:
        'One area is on Ofsted’s latest list; it has been raised at every inspection since 2019',
      standfirst: `One more was raised in mid-2023 without later confirmation. ${noneClosed}`,
    });
  });

  test('has a sentence for a board without areas, without inspections, and without the latest list', () => {
    expect(title()).toBe('No improvement area is known');
    expect(title(of22('A'))).toBe('No area of the latest inspection is on record');
    expect(areasHeadline({ ...withAreas(ofVisit('V', '2025')), inspections: [] }).title).toBe(
      'No inspection is on record',
    );
  });
});

describe(themeInSentence, () => {
  test.each([
    ['Private fostering', 'private fostering'],
    ['SEND and disabled children', 'SEND and disabled children'],
  ])('writes %s as %s', (theme, words) => {
    expect(themeInSentence(theme)).toBe(words);
  });
});
