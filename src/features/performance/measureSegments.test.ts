import { describe, expect, test } from 'vitest';
import { exampleMeasures } from '#mocks/exampleshireMeasures.ts';
import { testMeasure } from '#mocks/testMeasure.ts';
import { readMeasure, readMeasures } from './measureReading.ts';
import { measureSegments, signalLabels } from './measureSegments.ts';

const reading = (id: string) => {
  const found = readMeasures(exampleMeasures).find(({ measure }) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};
const labels = (id: string) => signalLabels(reading(id)).map(({ label }) => label);
const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];

describe(measureSegments, () => {
  test('has a segment from each recalculation on, with its reason', () => {
    const segments = measureSegments(reading('average-caseload'));
    expect(segments).toMatchObject([
      { from: '2023-12', to: '2025-09', recalculation: null },
      { from: '2025-10', to: '2026-11', recalculation: { reason: 'new recruitment offer' } },
    ]);
    expect(segments.map(({ mean }) => mean?.toFixed(1))).toEqual(['20.1', '16.7']);
  });

  test('has one without limits where there are too few figures', () => {
    const [only, ...others] = measureSegments(reading('audits'));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ from: '2026-03', to: '2026-11', lower: null, upper: null });
  });
});

describe(signalLabels, () => {
  test('says each special cause of a chart once, as the design does', () => {
    expect(labels('average-caseload')).toEqual([
      'Seven months below the mean',
      'April: 22.4',
      'Six rises in a row, May to November 2026',
    ]);
    expect(labels('vacancies')).toEqual([]);
    expect(labels('caseloads-over-20')).toEqual(['November: 33']);
  });

  test('keeps a month beyond the limits apart from the run that it lies in', () => {
    expect(labels('re-referrals')).toEqual(['Seven months above the mean', 'June: 26.3%']);
  });

  test('says two months close to a limit once for both', () => {
    const close = readMeasure(testMeasure([...steady, ...steady, 16, 16, 12]));
    expect(signalLabels(close).map(({ label }) => label)).toEqual([
      'Two of three months close to the upper limit',
    ]);
  });
});
