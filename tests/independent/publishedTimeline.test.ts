// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { atMeeting, coveredByRecord, published, wantedEntries } from './publishedTimeline.ts';

// Known beforehand by other means: each was counted in the published file without this code.
describe('the dated records of Herefordshire', () => {
  test.each([
    ['inspections', 5],
    ['visits', 10],
    ['events', 54],
    ['meetings', 20],
    ['areas', 69],
    ['statements', 28],
  ] as const)('are so many %s', (file, count) => {
    expect(published[file]).toHaveLength(count);
  });

  test('hold every event that was matched by reading', () => {
    const titles = published.events.map(({ title }) => title);
    for (const title of [...coveredByRecord, ...atMeeting]) expect(titles).toContain(title);
  });

  test('make 107 entries', () => {
    expect(wantedEntries).toBe(107);
  });
});
