import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { today } from '#src/core/model/today.ts';
import { usePageDay } from './usePageDay.ts';

let moved: (() => void)[] = [];
const onMoved = (listener: () => void) => {
  moved.push(listener);
  return () => {
    moved = moved.filter((one) => one !== listener);
  };
};
const goTo = (hash: string) =>
  act(() => {
    window.location.hash = hash;
    for (const listener of moved) listener();
  });
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
const open = (at: string, renderedOn: string | null = null, builtOn: string | null = null) => {
  vi.setSystemTime(new Date(at));
  return renderHook(() => usePageDay({ renderedOn, notBefore: builtOn, clock: today }, onMoved));
};

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  window.location.hash = '';
});
afterEach(() => {
  vi.useRealTimers();
  window.location.hash = '';
});

describe('the day of a page', () => {
  test('is never before the page was built, whatever the clock says', async () => {
    const { result } = open('2020-03-01T10:00:00Z', null, '2026-11-20');
    expect(result.current).toBe('2026-11-20');
    vi.setSystemTime(new Date('2026-11-21T10:00:00Z'));
    await pass(60_000);
    expect(result.current).toBe('2026-11-21');
  });

  test.each([
    ['in winter', '2026-11-22T23:58:30Z', '2026-11-22', '2026-11-23'],
    [
      'in summer, an hour before midnight in Greenwich',
      '2026-06-30T22:58:30Z',
      '2026-06-30',
      '2026-07-01',
    ],
    [
      'in the night in which the clocks go forward',
      '2027-03-27T23:58:30Z',
      '2027-03-27',
      '2027-03-28',
    ],
    ['in the night in which they go back', '2026-10-24T22:58:30Z', '2026-10-24', '2026-10-25'],
  ])('moves on at midnight in England, %s', async (_, at, before, after) => {
    const { result } = open(at);
    await pass(89_000);
    expect(result.current).toBe(before);
    await pass(1000);
    expect(result.current).toBe(after);
    // The shortest day has 23 hours.
    await pass(23 * 60 * 60 * 1000 - 1000);
    expect(result.current).toBe(after);
  });

  test.each([
    ['comes back into sight', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['has the focus again', () => window.dispatchEvent(new Event('focus'))],
    ['is shown again from the browser’s memory', () => window.dispatchEvent(new Event('pageshow'))],
    ['is pressed', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
    [
      'has a key pressed',
      () => document.body.dispatchEvent(new Event('keydown', { bubbles: true })),
    ],
  ])('moves on once the page %s, though no timer ran while the computer slept', (_, sign) => {
    const { result } = open('2026-11-22T18:00:00Z');
    vi.setSystemTime(new Date('2026-11-24T08:00:00Z'));
    expect(result.current).toBe('2026-11-22');
    act(() => {
      sign();
    });
    expect(result.current).toBe('2026-11-24');
  });

  test('is today also where the page was rendered on an earlier day', async () => {
    const { result } = open('2026-11-22T10:00:00Z', '2026-11-01');
    await pass(0);
    expect(result.current).toBe('2026-11-22');
  });

  test.each(['#/present', '#/speaker?slide=title'])(
    'stays while %s is on screen, and moves on once that is left',
    async (hash) => {
      window.location.hash = hash;
      const { result } = open('2026-11-22T23:50:00Z');
      await pass(60 * 60 * 1000);
      act(() => {
        window.dispatchEvent(new Event('focus'));
      });
      expect(result.current).toBe('2026-11-22');
      goTo('#/areas');
      expect(result.current).toBe('2026-11-23');
    },
  );

  test('asks nothing more once the page is gone', () => {
    const { unmount } = open('2026-11-22T10:00:00Z');
    unmount();
    expect([vi.getTimerCount(), moved.length]).toEqual([0, 0]);
  });
});
