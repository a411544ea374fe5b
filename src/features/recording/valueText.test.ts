import { describe, expect, test } from 'vitest';
import { exampleshire, testPack } from '#mocks/exampleshire.ts';
import { testMeasure } from '#mocks/testMeasure.ts';
import { withMeasureValue } from '#src/core/board/withMeasureValue.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import type { RecordedValue } from '#src/core/model/record.ts';
import { comparedValue, describeBoth } from './compareText.ts';
import { isSavedIn, matchesBase, withEntries } from './pendingEdits.ts';
import { describeRecord, entryName } from './recordText.ts';

const measure = testMeasure([4, 5], { unit: 'percent', decimals: 1 });
const pack: BoardPack = { ...testPack, measures: [measure] };
const at = new Date(2026, 10, 22, 14, 5).getTime();
const entry: RecordedValue = {
  id: 'a'.repeat(32),
  authorityCode: exampleshire,
  typed: {},
  recordedAt: at,
  ifMatch: '"1"',
  attempts: 0,
  mayBeKept: false,
  state: { kind: 'waiting', notBefore: 0, problem: null },
  areaId: null,
  measureId: measure.id,
  seen: measure,
  body: {
    period: '2024-01',
    value: 17.25,
    numerator: 1234,
    denominator: null,
    isProvisional: true,
    note: 'By hand.',
  },
};
const on = { on: '2026-11-22' };
const theirs = withMeasureValue(pack, measure.id, { ...entry.body, value: 18, note: '' }, on);
const otherMonth = withMeasureValue(pack, measure.id, { ...entry.body, period: '2026-10' }, on);

describe('a value that is recorded', () => {
  test('is named by its measure and its month, and told part by part', () => {
    expect(entryName(entry)).toBe('Value of “Examples left” for January 2024');
    expect(describeRecord(entry)).toBe(
      'Value: 17.25%. Numerator: 1,234. Provisional or final: Provisional. Note: By hand',
    );
    const quarter = { ...entry, seen: testMeasure([], { period: 'quarter' }) };
    const none = { ...quarter, body: { ...entry.body, period: '2026-09', value: 'x' as const } };
    expect(entryName(none)).toBe('Value of “Examples left” for the quarter to September 2026');
    expect(describeRecord(none)).toMatch(/^Reason where there is none: Not available\. Num/);
  });

  test('stands beside what the board says of its month now', () => {
    expect(comparedValue(entry, theirs)).toEqual([
      { name: 'Value', mine: '17.25%', now: '18%' },
      { name: 'Numerator', mine: '1,234', now: '1,234' },
      { name: 'Provisional or final', mine: 'Provisional', now: 'Provisional' },
      { name: 'Note', mine: 'By hand.', now: 'Not stated' },
    ]);
    expect(comparedValue(entry, { ...pack, measures: [] })).toBeNull();
    expect(describeBoth(entry)).toMatch(/takes the place of the one now, which stays/);
  });

  test('still fits a board on which another month was recorded, and not one with its own', () => {
    expect(matchesBase(entry, otherMonth, at)).toBe(true);
    expect(matchesBase(entry, theirs, at)).toBe(false);
    expect(matchesBase(entry, testPack, at)).toBe(false);
  });

  test('is on its board until the board has it, and not twice', () => {
    const shown = withEntries(pack, [entry]);
    expect(shown.measures?.[0]?.values[1]).toMatchObject({ value: 17.25, knownOn: '2026-11-22' });
    expect(isSavedIn(shown, entry)).toBe(true);
    expect(isSavedIn(pack, entry)).toBe(false);
    expect(isSavedIn({ ...shown, authorityCode: 'E06999002' }, entry)).toBe(false);
    expect(withEntries(shown, [entry])).toEqual(shown);
    expect(withEntries(testPack, [entry])).toEqual(testPack);
  });
});
