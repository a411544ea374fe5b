// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { publishedChanges } from './publishedChanges.ts';

// Known beforehand: counted in the published file with another language.
describe(publishedChanges, () => {
  test.each([
    ['agency-rate', { latestTenths: -156, changes: 1183, leftOut: 16, smaller: 1144 }],
    ['turnover-rate', { latestTenths: -6, changes: 1186, leftOut: 13, smaller: 95 }],
    ['vacancy-rate', { latestTenths: -138, changes: 1197, leftOut: 2, smaller: 1124 }],
    ['caseload', { latestTenths: -9, changes: 1192, leftOut: 7, smaller: 457 }],
    ['absence-rate', { changes: 1173, leftOut: 26, smaller: 454 }],
  ])('sets the %s of Herefordshire against all changes', (measure, expected) => {
    expect(publishedChanges('E06000019')[measure]).toMatchObject(expected);
  });

  test('has no change where a year has a symbol, and none in a file of one year', () => {
    const kensingtonAndChelsea = publishedChanges('E09000020');
    expect(kensingtonAndChelsea['agency-rate']).toMatchObject({
      latestTenths: null,
      smaller: null,
    });
    expect(kensingtonAndChelsea['children-with-3-or-more-social-workers']).toEqual({
      latestTenths: null,
      changes: 0,
      leftOut: 0,
      smaller: null,
    });
  });
});
