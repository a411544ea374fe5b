import { describe, expect, test } from 'vitest';
import { lowestConfidence } from './source.ts';

describe(lowestConfidence, () => {
  test.each([
    [['high'], 'high'],
    [['high', 'medium', 'high'], 'medium'],
    [['medium', 'low', 'high'], 'low'],
    [[], 'low'],
  ] as const)('of %j is %s', (all, sure) => {
    expect(lowestConfidence(all)).toBe(sure);
  });
});
