import { describe, expect, test } from 'vitest';
import { exampleMeasures } from '#mocks/exampleshireMeasures.ts';
import { variationWord } from '#src/features/performance/markText.ts';
import { formatFigure, formatPeriod } from '#src/features/performance/measureFormat.ts';
import { readMeasures } from '#src/features/performance/measureReading.ts';
import { measureFigure } from './measureFigure.tsx';

describe('a reader of a control chart, point by point', () => {
  test.each(readMeasures(exampleMeasures).map((one) => [one.measure.name, one] as const))(
    'hears every month with its figure and its mark: %s',
    (_, reading) => {
      const { months, measure } = reading;
      const points = measureFigure.points(
        { authority: 'Exampleshire', asAt: '2026-12-10', source: '', reading, events: [] },
        { frame: 'page', width: 872, isOnPaper: false },
      );
      expect(points).toHaveLength(months.length);
      const places = points.map(({ x }) => x);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const [index, { period, value, variation }] of months.entries()) {
        const words = points[index]?.words ?? '';
        expect(words).toContain(
          `${formatPeriod(period, measure)}: ${value === null ? 'Not supplied' : formatFigure(value, measure)}`,
        );
        for (const [mark, word] of Object.entries(variationWord)) {
          const isSaid = mark === variation && mark !== 'common-cause';
          expect(words.includes(`${word}: `), `${words} ${word}`).toBe(isSaid);
        }
        if (variation === 'common-cause') expect(words).toContain('. Usual.');
        if (variation === null && value !== null) expect(words).toContain('. No mark.');
      }
    },
  );
});
