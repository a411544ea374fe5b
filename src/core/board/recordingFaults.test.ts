import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { testMeasure, testMonths } from '#mocks/testMeasure.ts';
import type { NewBoardDecision } from '#src/core/model/boardDecision.ts';
import { decisionFaults, updateFaults, valueFaults } from './recordingFaults.ts';

const area = testArea('A25', 'I-2025-11-10', '2026-01-12');
const today = '2026-11-22';
const source = { title: 'Audit', publisher: 'Exampleshire Council', url: null };
const described = (on: string) =>
  updateFaults(
    area,
    { evidence: { status: 'open', on, text: 'Seen.', source }, plan: {} },
    today,
  ).map(({ detail }) => detail);

const decision = (more: Partial<NewBoardDecision>): NewBoardDecision => ({
  kind: 'decision',
  on: today,
  text: 'Agreed.',
  owner: '',
  dueOn: null,
  areaIds: [],
  ...more,
});

const ofValue = (period: string, value = 4, measure = testMeasure([4])) =>
  valueFaults(
    measure,
    { period, value, numerator: null, denominator: null, isProvisional: false, note: '' },
    today,
  );

describe('the rules that only the board and the day can tell', () => {
  test.each(['2026-11-22', '2026-11', '2026', '2026-01-12', '2026-01'])(
    'let evidence of %s pass',
    (on) => expect(described(on)).toEqual([]),
  );

  test.each(['2026-11-23', '2026-12', '2027'])('refuse evidence of a day to come: %s', (on) => {
    expect(described(on)).toEqual(['wanted evidence of 22 November 2026 or earlier']);
  });

  test.each(['2026-01-11', '2025-12', '2025'])(
    'refuse evidence from before the area was raised: %s',
    (on) => {
      expect(described(on)).toEqual(['wanted evidence since the area was raised, 12 January 2026']);
    },
  );

  test('say nothing of an update without evidence', () => {
    expect(updateFaults(area, { evidence: null, plan: { owner: 'X' } }, today)).toEqual([]);
  });

  test('let a decision of today about an area of the board pass', () => {
    expect(decisionFaults(testPack, decision({ areaIds: ['A25'] }), today)).toEqual([]);
  });

  test('refuse a decision of a day to come, and each area that is not there', () => {
    const sent = decision({ on: '2026-11-23', areaIds: ['A25', 'A99'] });
    expect(decisionFaults(testPack, sent, today)).toEqual([
      {
        pointer: '#/on',
        detail: 'wanted a meeting of 22 November 2026 or earlier',
        code: 'day-to-come',
        limit: today,
      },
      { pointer: '#/areaIds/1', detail: 'wanted an area of this board: found A99' },
    ]);
  });

  test('refuse a value of a month to come, and let one of a month that has begun pass', () => {
    expect(ofValue('2026-12')).toEqual([
      {
        pointer: '#/period',
        detail: 'wanted November 2026 or earlier',
        code: 'day-to-come',
        limit: '2026-11',
      },
    ]);
    expect(ofValue('2026-11')).toEqual([]);
  });

  test('refuse a quarter by another month than its last', () => {
    const quarters = testMeasure([], { period: 'quarter' });
    expect(ofValue('2026-09', 4, quarters)).toEqual([]);
    expect(ofValue('2026-10', 4, quarters).map(({ detail }) => detail)).toEqual([
      'wanted the last month of a quarter: 3, 6, 9 or 12',
    ]);
  });

  test('refuse what the board already says of the month, and let a restated value pass', () => {
    expect(ofValue('2023-12', 4)).toEqual([
      { pointer: '#', detail: 'this is what the board already says of December 2023' },
    ]);
    expect(ofValue('2023-12', 5)).toEqual([]);
  });

  test('refuse a month more than a measure can have, and let one of them be restated', () => {
    const full = testMeasure([], { values: testMonths(Array(240).fill(4), '2006-01') });
    expect(ofValue('2026-01', 4, full)).toEqual([
      { pointer: '#/period', detail: 'this measure has its 240 months, and cannot have one more' },
    ]);
    expect(ofValue('2025-12', 5, full)).toEqual([]);
    const oneLess = { ...full, values: full.values.slice(1) };
    expect(ofValue('2026-01', 4, oneLess)).toEqual([]);
  });

  test('refuse to restate a month once more than its history can hold', () => {
    const restated = (times: number) => {
      const [latest] = testMonths([4]);
      if (!latest) throw new Error('no month');
      const { period: _, ...said } = latest;
      return testMeasure([], { values: [{ ...latest, restatedFrom: Array(times).fill(said) }] });
    };
    expect(ofValue('2023-12', 5, restated(100))).toEqual([
      {
        pointer: '#/period',
        detail: 'December 2023 was restated 100 times, and cannot be once more',
      },
    ]);
    expect(ofValue('2023-12', 5, restated(99))).toEqual([]);
  });
});
