import { describe, expect, test } from 'vitest';
import { testDecisions, testPack } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { isCouncilsOwn } from './isCouncilsOwn.ts';

const day = '2026-11-22';
const { settings: unset } = testPack;

describe(isCouncilsOwn, () => {
  test('is no board that is made of published records alone', () => {
    expect(isCouncilsOwn(testPack, day)).toBe(false);
  });

  test('is a board with any part that only a council fills', () => {
    for (const settings of [
      { marking: 'OFFICIAL' },
      { ratingMeanings: { red: 'late' } },
      { oldAfterDays: 30 },
      { renewAfterDays: 30 },
      { accessibilityContact: 'The board’s officer' },
    ]) {
      const pack = { ...testPack, settings: { ...unset, ...settings } };
      expect(isCouncilsOwn(pack, day), JSON.stringify(settings)).toBe(true);
    }
    const { areas, commentary } = ownBoardPack;
    expect(isCouncilsOwn({ ...testPack, areas }, day)).toBe(true);
    expect(isCouncilsOwn({ ...testPack, commentary }, day)).toBe(true);
    expect(isCouncilsOwn({ ...testPack, decisions: testDecisions }, day)).toBe(true);
  });

  test('takes no notice of what was given or recorded after the day', () => {
    const pack = { ...ownBoardPack, settings: unset, decisions: [] };
    expect(isCouncilsOwn(pack, '2026-11-01')).toBe(true);
    expect(isCouncilsOwn(pack, '2026-10-31')).toBe(false);
    const decided = { ...testPack, decisions: testDecisions };
    expect(isCouncilsOwn(decided, '2023-07-05')).toBe(true);
    expect(isCouncilsOwn(decided, '2023-07-04')).toBe(false);
  });
});
