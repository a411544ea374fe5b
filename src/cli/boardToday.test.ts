import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { boardToday, givenToday } from './boardToday.ts';
import { OptionsError } from './optionsError.ts';

describe('the day that a command takes it to be', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2028-02-29T12:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test('is the one that BOARD_TODAY gives', () => {
    expect(boardToday({ BOARD_TODAY: '2026-11-22' })).toBe('2026-11-22');
    expect(givenToday({ BOARD_TODAY: '2026-11-22' })).toBe('2026-11-22');
  });

  test.each([{}, { BOARD_TODAY: '' }])('is the one that it is, with %j', (environment) => {
    expect(boardToday(environment)).toBe('2028-02-29');
    expect(givenToday(environment)).toBeNull();
  });

  test.each(['2026-02-29', '2026-11', '22 November 2026', '2026-11-22T10:00'])(
    'is refused where it is no day: %s',
    (given) => {
      expect(() => boardToday({ BOARD_TODAY: given })).toThrow(OptionsError);
      expect(() => boardToday({ BOARD_TODAY: given })).toThrow(`BOARD_TODAY is ${given}`);
    },
  );
});
