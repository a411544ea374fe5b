import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { defaultSinceDate, describeSince, sinceInBar } from './sinceDate.ts';

const herefordshire = herefordshirePack();

const meeting = {
  id: 'M',
  on: '2024-01-31',
  knownOn: '2024-01-31',
  knownBy: 'happened',
  body: 'Improvement Board',
  isBoard: true,
  presented: '',
  note: '',
  confidence: 'high',
  sourceId: 'T1',
} as const;

describe(defaultSinceDate, () => {
  test('is the latest Improvement Board with a day of its own, before the day of the view', () => {
    expect(defaultSinceDate(herefordshire, '2026-11-22')).toBe('2024-01-31');
    expect(defaultSinceDate(herefordshire, '2024-01-31')).toBe('2023-11-22');
  });

  test('is one year before where no such meeting is known', () => {
    expect(defaultSinceDate(herefordshire, '2023-11-22')).toBe('2022-11-22');
    expect(defaultSinceDate(testPack, '2024-02-29')).toBe('2023-02-28');
    // A year that was mistyped is a day of the calendar all the same.
    expect(defaultSinceDate(testPack, '0206-11-22')).toBe('0205-11-22');
    expect(defaultSinceDate(testPack, '0000-11-22')).toBe('0000-11-22');
  });
});

describe(describeSince, () => {
  test('names a meeting of the board, and otherwise the day', () => {
    const meetings = [{ ...meeting, on: '2024-01-31' }];
    expect(describeSince('2024-01-31', { meetings })).toBe('the board meeting of 31 January 2024');
    expect(sinceInBar('2024-01-31', { meetings })).toBe('Board meeting, 31 January 2024');
    expect(describeSince('2024-02-01', { meetings })).toBe('1 February 2024');
  });
});
