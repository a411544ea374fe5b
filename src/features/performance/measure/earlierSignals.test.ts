import { describe, expect, test } from 'vitest';
import { exampleMeasures } from '#mocks/exampleshireMeasures.ts';
import { testMeasure, testMonths } from '#mocks/testMeasure.ts';
import type { Measure } from '#src/core/model/measure.ts';
import { readMeasure, readMeasures } from '#src/features/performance/measureReading.ts';
import { earlierSignals } from './earlierSignals.ts';
import { measureLayout } from './measureLayout.ts';

const example = (id: string): Measure => {
  const found = exampleMeasures.find((measure) => measure.id === id);
  if (!found) throw new Error(`no measure ${id}`);
  return found;
};

function wordsOf(measure: Measure, width = 872, frame: 'page' | 'slide' = 'page') {
  const [reading] = readMeasures([measure]);
  if (!reading) throw new Error('nothing to read');
  const data = { authority: 'Exampleshire', asAt: '2026-12-10', source: '', reading, events: [] };
  return earlierSignals(reading, measureLayout(data, { frame, width, isOnPaper: false }));
}

const steady = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10];

describe('words at earlier special causes in a chart', () => {
  test('say what each was, and leave the latest to its own', () => {
    expect(wordsOf(example('average-caseload')).map(({ text }) => text)).toEqual([
      'April: 22.4',
      'Seven months below the mean',
    ]);
  });

  test('have the colour of their mark', () => {
    expect(wordsOf(example('average-caseload')).map(({ variation }) => variation)).toEqual([
      'worse',
      'better',
    ]);
  });

  test('are not there where a chart has no room for them', () => {
    expect(wordsOf(example('average-caseload'), 340)).toEqual([]);
    expect(wordsOf(example('average-caseload'), 620, 'slide')).toEqual([]);
  });

  test('never stand on each other, in however many there are', () => {
    const peaks = Array.from({ length: 5 }, () => [...steady, 40, ...steady, 0]).flat();
    const words = wordsOf(testMeasure([], { values: testMonths(peaks, '2015-01') }));
    expect(words.length).toBeGreaterThan(2);
    const boxes = words.map(({ text, x, y, anchor }) => {
      const width = 8 * text.length;
      const left = x - { start: 0, middle: width / 2, end: width }[anchor];
      return { left, right: left + width, top: y - 8, bottom: y + 8 };
    });
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const isApart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(isApart).toBe(true);
      }
    }
  });

  test('are none without marks', () => {
    expect(readMeasure(example('turnover')).noMark).toBe('rolling');
    expect(wordsOf(example('turnover'))).toEqual([]);
  });
});
