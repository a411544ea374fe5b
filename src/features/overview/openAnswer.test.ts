import { describe, expect, test } from 'vitest';
import { testArea, testInspection, testPack } from '#mocks/exampleshire.ts';
import { testPlan } from '#mocks/ownBoard.ts';
import type { Area } from '#src/core/model/area.ts';
import { openAnswer } from './openAnswer.ts';

const inspections = [
  testInspection('2018-06-11', '2018-07-23', {}),
  testInspection('2022-07-18', '2022-09-21', {}),
  testInspection('2025-11-10', '2026-01-12', {}),
];
const asAt = '2026-11-22';
const of22 = (id: string, ...restatedIn: string[]) =>
  testArea(id, 'I-2022-07-18', '2022-09-21', { list: 'previous', restatedIn });
const of25 = (id: string, theme = 'Examples', more: Partial<Area> = {}) =>
  testArea(id, 'I-2025-11-10', '2026-01-12', { list: 'current', theme, ...more });
const ofVisit = (id: string, theme: string, raisedOn = '2025-06-10') =>
  testArea(id, 'MV', raisedOn, { list: 'latest-visit', listedAs: 'visit_finding', theme });
const answer = (...areas: Area[]) => openAnswer({ ...testPack, inspections, areas }, asAt);

describe(openAnswer, () => {
  test('finds what keeps coming back, and at which inspections each area was raised', () => {
    const { finding, raised, counts } = answer(
      of22('B', 'C'),
      of25('A', 'Audits'),
      of25('C', 'Private fostering'),
    );
    expect(finding).toBe('Private fostering has been raised at every inspection since 2022');
    expect(raised?.years).toEqual(['2022', '2025']);
    expect(raised?.rows.map(({ area, isRaised }) => [area.theme, isRaised])).toEqual([
      ['Private fostering', [true, true]],
      ['Audits', [false, true]],
    ]);
    expect(counts).toEqual([
      { id: 'latest-list', count: 2, words: 'on Ofsted’s latest list', detail: '' },
    ]);
  });

  test('says in words what is open where nothing came back', () => {
    expect(answer(of25('A')).finding).toBe('One area is on Ofsted’s latest list');
    expect(answer().finding).toBe('No improvement area is known');
    expect(answer()).toMatchObject({ counts: [], raised: null });
  });

  test('counts apart what visits raised, with its themes and how old the evidence is', () => {
    expect(answer(of25('A'), ofVisit('V1', 'Audits'), ofVisit('V2', 'Identity')).counts[1]).toEqual(
      {
        id: 'unconfirmed',
        count: 2,
        words: 'raised in mid-2025, with no later confirmation',
        detail: 'Audits and identity. The evidence on all is over twelve months old.',
      },
    );
  });

  test('says of a single area that its evidence is old', () => {
    expect(answer(ofVisit('V1', 'Audits')).counts[0]?.detail).toBe(
      'Audits. Its evidence is over twelve months old.',
    );
  });

  test('counts the council’s own plan apart, and what of it is overdue', () => {
    const planned = (id: string, dueOn: string) =>
      testArea(id, 'plan', '2026-01-12', {
        list: 'current',
        whoseList: 'council-plan',
        plan: testPlan({ dueOn }),
      });
    expect(answer(planned('P1', '2026-03'), planned('P2', '2027-03')).counts).toEqual([
      {
        id: 'plan',
        count: 2,
        words: 'open on the council’s own plan',
        detail: 'One is overdue.',
      },
    ]);
  });

  test('lists the four that came back most often, and counts the others', () => {
    const { raised } = answer(
      of22('B', 'F'),
      ...['A', 'C', 'D', 'E', 'F'].map((id) => of25(id, `Theme ${id}`)),
    );
    expect(raised?.rows.map(({ area }) => area.id)).toEqual(['F', 'A', 'C', 'D']);
    expect(raised?.more).toBe(1);
  });
});
