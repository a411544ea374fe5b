// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { type AimMeasures, aimsOf, aimsTable, verdictOn } from './aims.ts';
import { inMs } from './tables.ts';

const measures: AimMeasures = {
  slowPaint: 1200,
  slowFloor: 1000,
  fastPaint: 110,
  fastFloor: 100,
  chartsAfterPaint: -20,
  shift: 0,
  scriptBytes: 160_500,
  slowestSlide: 80,
  touch: null,
  manyMeasures: 1.6,
  slowestMeasure: 90,
  slidesFile: 4000,
  tablesFile: 2500,
  fileSize: 1_400_000,
  fileZipped: 450_000,
};
const verdicts = (changed: Partial<AimMeasures> = {}) =>
  aimsOf({ ...measures, ...changed }).map(verdictOn);

describe('an aim', () => {
  test.each([
    [99.9, 'met'],
    [100, 'met'],
    [112, 'not met: 12 ms over'],
    [null, 'not measured'],
  ])('of 100 ms at most is, with %s measured, %s', (measured, wanted) => {
    expect(verdictOn({ name: 'Slide', limit: 100, measured, format: inMs })).toBe(wanted);
  });
});

describe('the aims', () => {
  test('are judged each by its own measure', () => {
    expect(verdicts()).toEqual([
      'not met: 0.05 × over',
      'met',
      'met',
      'met',
      'not met: 10.5 kB over',
      'met',
      'not measured',
      'not met: 0.10 × over',
      'met',
      'met',
      'not met: 500 ms over',
      'met',
      'met',
    ]);
  });

  test('are not met by charts that stand after the largest paint', () => {
    expect(verdicts({ chartsAfterPaint: 340 })[2]).toBe('not met: 340 ms over');
    expect(verdicts({ chartsAfterPaint: 0 })[2]).toBe('met');
    expect(verdicts({ chartsAfterPaint: null })[2]).toBe('not measured');
  });

  test('are not measured against a floor that is not there', () => {
    expect(verdicts({ slowFloor: null })[0]).toBe('not measured');
  });

  test('make a table with a row for each', () => {
    const lines = aimsTable(aimsOf(measures)).split('\n');
    expect(lines).toHaveLength(2 + aimsOf(measures).length);
    expect(lines[2]).toContain('1.15 ×');
    expect(lines[2]).toContain('1.20 ×');
    expect(lines[8]).toMatch(/300 ms \| +– \| +not measured/);
  });
});
