import { describe, expect, test } from 'vitest';
import { testBuild } from '#mocks/testBuild.ts';
import { DatasetError } from '#src/data/dataSource.ts';
import { filesSource } from '#src/data/filesSource.ts';
import { makeQueryClient } from './queryClient.ts';

const source = filesSource(new URL('https://board.example/data/v1/'), testBuild);
const { retry, retryDelay } = makeQueryClient(source).getDefaultOptions().queries ?? {};
if (typeof retry !== 'function' || typeof retryDelay !== 'function') {
  throw new Error('wanted functions');
}
const passing = (retryAfterMs: number | null) =>
  new DatasetError('data/v1/dataset.json', 'was refused', { isPassing: true, retryAfterMs });

describe('what does not arrive', () => {
  test('is tried twice more where that may help, and never where it cannot', () => {
    expect([0, 1, 2].map((failures) => retry(failures, passing(null)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(retry(0, new DatasetError('data/v1/dataset.json', 'is missing', { status: 404 }))).toBe(
      false,
    );
    expect(retry(0, new Error('of the program'))).toBe(false);
  });

  test('is tried later each time, or when the server wants it, but within ten seconds', () => {
    expect([0, 1].map((failures) => retryDelay(failures, passing(null)))).toEqual([500, 1500]);
    expect(retryDelay(0, passing(4000))).toBe(4000);
    expect(retryDelay(0, passing(3_600_000))).toBe(10_000);
  });
});
