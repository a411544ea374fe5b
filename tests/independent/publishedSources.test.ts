// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { publishedRowCounts, publishedSources } from './publishedSources.ts';

const factsOf = (wanted: string) => publishedSources.find(({ id }) => id === wanted)?.facts;

// Known beforehand: counted in the published files with another language.
describe('what comes from the published sources', () => {
  test('is counted for each of 69', () => {
    expect(publishedSources).toHaveLength(69);
    expect(['S01', 'S05', 'S06', 'S08', 'S12', 'S65'].map(factsOf)).toEqual([10, 26, 49, 37, 6, 0]);
    expect(publishedSources.filter(({ facts }) => facts === 0)).toHaveLength(21);
  });

  test('is counted in 2,934 rows of 17 files', () => {
    const counts = Object.values(publishedRowCounts());
    expect(counts).toHaveLength(17);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2934);
  });
});
