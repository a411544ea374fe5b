import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { scorecardRow, sortScorecard } from './scorecard.ts';
import { scorecardHeadline } from './scorecardText.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

/** England's stand-in has 10 of each. */
const headlineOf = (latest: Partial<Record<IndicatorId, FigureOrNoRow>>) => {
  const rows = Object.entries(latest).map(([id, figure]) => {
    const file = testIndicator([10, figure], { id: id as IndicatorId, country: [10, 10] });
    return scorecardRow(file, testAuthorities, own);
  });
  return scorecardHeadline(sortScorecard(rows).judged, 'Exampleshire');
};

describe(scorecardHeadline, () => {
  test('names the two that are farthest from England in the worse direction', () => {
    expect(headlineOf({ 'agency-rate': 16, 'vacancy-rate': 25, 'turnover-rate': 18 })).toBe(
      'Vacancies 25.0% (England 10.0%) and turnover 18.0% (England 10.0%) are farthest from England',
    );
  });

  test('names one where the others are near', () => {
    expect(headlineOf({ 'agency-rate': 11, 'vacancy-rate': 8, 'turnover-rate': 12 })).toBe(
      'Turnover 12.0% (England 10.0%) is farthest from England',
    );
  });

  test('praises nothing where nothing is worse, and counts only what has a number', () => {
    expect(headlineOf({ 'agency-rate': 9, 'vacancy-rate': 'x', 'turnover-rate': 10 })).toBe(
      'None of two rates with a number is worse than England’s',
    );
  });

  test('says that nothing can be compared', () => {
    expect(headlineOf({ 'agency-rate': 'c', 'vacancy-rate': null })).toBe(
      'No rate of Exampleshire can be set against England’s',
    );
  });
});
