import { describe, expect, test } from 'vitest';
import { leastSure } from './source.ts';

describe(leastSure, () => {
  test.each([
    [['high'], 'high'],
    [['high', 'medium', 'high'], 'medium'],
    [['medium', 'low', 'high'], 'low'],
    [[], 'low'],
  ] as const)('of %j is %s', (all, sure) => {
    expect(leastSure(all)).toBe(sure);
  });
});
