import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { Polarity } from '#src/core/model/indicator.ts';
import { scorecardRow, sortScorecard } from './scorecard.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

const row = (value: FigureOrNoRow, england: FigureOrNoRow, polarity: Polarity = 'lower') =>
  scorecardRow(
    testIndicator([value], { country: [england], polarity }),
    testAuthorities,
    own as NonNullable<typeof own>,
  );

describe(scorecardRow, () => {
  test('measures the distance from England in the worse direction, whichever that is', () => {
    expect(row(32.4, 14.2).worseBy).toBeCloseTo(1.28, 2);
    expect(row(10.8, 11.8).worseBy).toBeLessThan(0);
    expect(row(60, 73.6, 'higher').worseBy).toBeCloseTo(0.185, 3);
  });

  test('measures nothing without two numbers or without a better way', () => {
    expect(row('x', 14.2).worseBy).toBeNull();
    expect(row(5, 'x').worseBy).toBeNull();
    expect(row(5, 0).worseBy).toBeNull();
    expect(row(5, 4, 'none').worseBy).toBeNull();
  });
});

describe(sortScorecard, () => {
  test('puts what is farthest on the worse side first and what has no number last', () => {
    const rows = [row(10, 20), row('x', 20), row(50, 20), row(30, 20)];
    expect(sortScorecard(rows).judged.map(({ reading }) => reading.value)).toEqual([
      50,
      30,
      10,
      'x',
    ]);
  });

  test('sets indicators without a better way apart, in the order given', () => {
    const rows = [row(1, 1, 'none'), row(2, 1), row(3, 1, 'none')];
    const { judged, unjudged } = sortScorecard(rows);
    expect(judged.map(({ reading }) => reading.value)).toEqual([2]);
    expect(unjudged.map(({ reading }) => reading.value)).toEqual([1, 3]);
  });
});
