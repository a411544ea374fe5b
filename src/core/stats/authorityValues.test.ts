import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities, testIndicator } from '#mocks/exampleshire.ts';
import { neighboursMedian, seriesCodeFor, valuesForAllAuthorities } from './authorityValues.ts';

const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('The test data has no Exampleshire');

describe(neighboursMedian, () => {
  test('takes the middle of the neighbours that have a number and counts them', () => {
    const file = testIndicator([5], {
      neighbours: [[1], [9], ['x'], [3], [4], [null], ['c'], [7], [8], ['low']],
    });
    expect(neighboursMedian(own, file, 0)).toEqual({ median: 5.5, withNumber: 6, of: 10 });
  });

  test('is none when no neighbour has a number', () => {
    const file = testIndicator([5], { neighbours: Array.from({ length: 10 }, () => ['x']) });
    expect(neighboursMedian(own, file, 0)).toEqual({ median: null, withNumber: 0, of: 10 });
  });

  test('says that an authority without neighbours has none', () => {
    const alone = { ...own, neighbours: [] };
    expect(neighboursMedian(alone, testIndicator([5]), 0)).toEqual({
      median: null,
      withNumber: 0,
      of: 0,
    });
  });
});

describe(valuesForAllAuthorities, () => {
  test('counts authorities and joint returns, not the country or its regions', () => {
    const joint = {
      code: 'E06999101+E06999102',
      name: 'A / B',
      members: ['E06999101', 'E06999102'],
    };
    const file = testIndicator([5], { country: [99] });
    const withJoint = { ...file, figures: { ...file.figures, [joint.code]: [6] } };
    const all = valuesForAllAuthorities(
      { ...testAuthorities, jointReturns: [joint] },
      withJoint,
      0,
    );
    expect(all.filter((figure) => typeof figure === 'number')).toEqual([5, 6]);
  });
});

describe(seriesCodeFor, () => {
  const joined = { ...own, jointReturnCode: 'E06999101+E06999102' };
  const file = testIndicator([5]);

  test('is the joint return’s where the file has no row of the authority’s own', () => {
    const { [exampleshire]: _, ...others } = file.figures;
    expect(seriesCodeFor(joined, { ...file, figures: others })).toBe('E06999101+E06999102');
    expect(seriesCodeFor(joined, testIndicator([null, null]))).toBe('E06999101+E06999102');
  });

  test('is the authority’s own where the file has its row, joint return or not', () => {
    expect(seriesCodeFor(joined, file)).toBe(exampleshire);
    expect(seriesCodeFor(own, file)).toBe(exampleshire);
  });
});
