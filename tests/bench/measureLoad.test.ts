// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { blockingOf } from './measureLoad.ts';

describe('blocking', () => {
  test('is what tasks take beyond 50 ms each', () => {
    const tasks = [
      { start: 0, duration: 50 },
      { start: 100, duration: 80 },
      { start: 300, duration: 250 },
    ];
    expect(blockingOf(tasks, 5000)).toBe(230);
  });

  test('leaves out tasks that begin after the end', () => {
    expect(blockingOf([{ start: 5000, duration: 500 }], 5000)).toBe(0);
    expect(blockingOf([{ start: 4999, duration: 500 }], 5000)).toBe(450);
  });
});
