import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { whenIdle } from './whenIdle.ts';

/** What waits for the page to be idle. */
let requested: (() => void)[] = [];

beforeEach(() => {
  requested = [];
  vi.stubGlobal('requestIdleCallback', (task: () => void) => requested.push(task));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const idle = () => requested.shift()?.();

test('work is done in the order in which it came, one piece in each idle moment', () => {
  const done: number[] = [];
  for (const number of [1, 2]) whenIdle(() => done.push(number));
  expect([requested.length, done]).toEqual([1, []]);
  idle();
  expect([requested.length, done]).toEqual([1, [1]]);
  idle();
  expect([requested.length, done]).toEqual([0, [1, 2]]);
  whenIdle(() => done.push(3));
  idle();
  expect(done).toEqual([1, 2, 3]);
});

test('work that was withdrawn is neither done nor waited for', () => {
  const done: number[] = [];
  for (let times = 0; times < 100; times += 1) whenIdle(() => done.push(1))();
  whenIdle(() => done.push(2));
  expect(requested).toHaveLength(1);
  idle();
  expect([requested.length, done]).toEqual([0, [2]]);
});

test('work is done though the one before it failed', () => {
  const done: number[] = [];
  whenIdle(() => {
    throw new Error('cannot be drawn');
  });
  whenIdle(() => done.push(2));
  expect(idle).toThrow('cannot be drawn');
  idle();
  expect(done).toEqual([2]);
});

describe('in a browser that cannot say that it is idle', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestIdleCallback', undefined);
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  test('work is done all the same, in order, one piece after each pause', async () => {
    const done: number[] = [];
    for (const number of [1, 2]) whenIdle(() => done.push(number));
    expect(done).toEqual([]);
    await vi.advanceTimersToNextTimerAsync();
    expect(done).toEqual([1]);
    await vi.advanceTimersToNextTimerAsync();
    expect([done, vi.getTimerCount()]).toEqual([[1, 2], 0]);
  });

  test('work that was withdrawn is not done', async () => {
    const work = vi.fn();
    whenIdle(work)();
    await vi.runAllTimersAsync();
    expect(work).not.toHaveBeenCalled();
  });
});
