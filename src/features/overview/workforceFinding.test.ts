import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import type { FigureOrNoRow } from '#src/core/model/figure.ts';
import type { IndicatorId } from '#src/core/model/indicator.ts';
import { headlineIndicators } from '#src/features/indicators/headlineIndicators.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { describeWorkforce, workforceFinding } from './workforceFinding.ts';
import { workforceRow } from './workforceRows.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');
const authority = own;

/** A reading of one headline indicator; England has the second figures. */
function reading(
  id: IndicatorId,
  figures: readonly FigureOrNoRow[],
  country: readonly FigureOrNoRow[] = figures.map(() => null),
) {
  const file = testIndicator(figures, { country });
  const unit = id === 'caseload' ? ('cases' as const) : ('percent' as const);
  return readingOf(
    { ...file, indicator: { ...file.indicator, id, unit } },
    testAuthorities,
    authority,
  );
}

const falling = [9, 8, 7, 6, 5];
const rising = [5, 6, 7, 8, 9];

describe(describeWorkforce, () => {
  test('puts records together, the larger group first, then what is over twice England’s', () => {
    expect(
      describeWorkforce([
        reading('agency-rate', [10, 50, 30, 25, 20], [10, 11, 12, 13, 14]),
        reading('turnover-rate', falling),
        reading('vacancy-rate', [30, 31, 62, 40, 32], [10, 10, 10, 10, 10]),
        reading('caseload', falling),
      ]),
    ).toBe(
      'Turnover and caseloads are the lowest in five years; vacancies are still over twice England’s',
    );
  });

  test('says of one thing that it is, and of several that they are', () => {
    expect(describeWorkforce([reading('turnover-rate', rising)])).toBe(
      'Turnover is the highest in five years',
    );
    expect(
      describeWorkforce([reading('turnover-rate', rising), reading('vacancy-rate', rising)]),
    ).toBe('Turnover and vacancies are the highest in five years');
  });

  test('names what is farthest beyond England where nothing is a record', () => {
    expect(
      describeWorkforce([
        reading('agency-rate', [5, 9, 8, 6], [5, 5, 5, 5]),
        reading('turnover-rate', [5, 9, 8, 6.6], [6, 6, 6, 6]),
      ]),
    ).toBe('Agency workers are 1.0 percentage point above England');
  });

  test('says that none is on the worse side of England, of those that can be compared', () => {
    const below = headlineIndicators.map(({ id }) => reading(id, [5, 9, 8, 6], [9, 9, 9, 9]));
    expect(describeWorkforce(below)).toBe('None of the four is on the worse side of England');
    expect(describeWorkforce(below.slice(1))).toBe(
      'None of those with a figure is on the worse side of England',
    );
    expect(describeWorkforce([reading('agency-rate', [5, 9, 8, 6])])).toBe(
      'No workforce figure can be set against England’s',
    );
  });

  test('says so where no figure is published for the latest year', () => {
    expect(describeWorkforce([])).toBe('No workforce figure is published for the latest year');
    expect(describeWorkforce([reading('agency-rate', [5, 'x'])])).toBe(
      'No workforce figure is published for the latest year',
    );
  });

  test('never leaves out what is over twice England’s, whatever else is good', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(figures, figures, figures, figures, (...all) => {
        const readings = headlineIndicators.map(({ id }, index) =>
          reading(id, all[index] ?? [], [12, 12, 12, 12, 12]),
        );
        const twice = headlineIndicators.filter((_, index) => (all[index]?.at(-1) ?? 0) > 24);
        const worst = workforceFinding(readings)?.worst ?? '';
        expect(twice.every(({ inSentence }) => worst.includes(inSentence))).toBe(true);
      }),
    );
  });
});

describe(workforceRow, () => {
  const row = (figures: readonly FigureOrNoRow[], country?: readonly FigureOrNoRow[]) =>
    workforceRow(reading('agency-rate', figures, country));

  test('says from which year a figure came down, in points', () => {
    expect(row([10, 55.2, 33.9, 18.3], [15, 16, 17, 13])).toEqual({
      figure: '18.3',
      hasNumber: true,
      sign: '%',
      lead: 'Down 36.9 points',
      leadOnSlide: 'Down from 55.2%',
      tone: 'better',
      before: 'from 55.2% in 2018',
      gap: '5.3 points above',
      england: 'England 13.0%',
      needsAttention: false,
    });
  });

  test('says beside a record what was the other extreme', () => {
    expect(row(falling)).toMatchObject({
      lead: 'Lowest in five years',
      before: 'was 9.0% in 2017',
      gap: '–',
      england: '',
      needsAttention: false,
    });
    expect(row(rising)).toMatchObject({ before: 'was 5.0% in 2017', needsAttention: true });
  });

  test('sets off what is over twice England’s, with the year that it came down from', () => {
    expect(row([30, 62.4, 40, 32.4], [14, 14, 14, 14.2])).toMatchObject({
      lead: 'Still over twice England',
      leadOnSlide: 'Over twice England',
      before: 'down from 62.4% in 2018',
      gap: '18.2 points above',
      needsAttention: true,
    });
    expect(row([10, 20, 30], [14, 14, 14])).toMatchObject({ before: 'up from 10.0% in 2017' });
  });

  test('makes nothing of a change from one year to the next', () => {
    expect(row([8, 12, 11])).toMatchObject({
      lead: 'Within its past range',
      leadOnSlide: 'Within its past range',
      before: '8.0% to 12.0% since 2017',
      tone: 'neutral',
    });
  });

  test('gives the reason where there is no figure, and the latest that there is', () => {
    expect(row([8, 12, 'x'], [9, 9, 9])).toMatchObject({
      figure: '[x] not available',
      hasNumber: false,
      sign: '',
      before: 'latest 12.0% in 2018',
      gap: '–',
      england: 'England 9.0%',
    });
  });

  test('says where it is the same as England, and for how long it was better', () => {
    expect(row([8, 12, 9], [9, 9, 9])).toMatchObject({ gap: 'Same as England' });
    expect(row([8, 7, 8], [9, 9, 9])).toMatchObject({
      lead: 'Below England',
      before: 'for the third year',
    });
  });

  test('counts cases as cases', () => {
    const { gap, sign } = workforceRow(reading('caseload', [20, 18, 16.8], [15, 15, 15.2]));
    expect([gap, sign]).toEqual(['1.6 cases above', '']);
  });
});
