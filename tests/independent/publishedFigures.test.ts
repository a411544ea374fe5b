// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { publishedFigures } from './publishedFigures.ts';

const herefordshire = 'E06000019';
const barnsley = 'E08000038';
const barnsleyBefore2025 = 'E08000016';
const islesOfScilly = 'E06000053';
const kensingtonAndChelsea = 'E09000020';
const cumberland = 'E06000063';
const sunderland = 'E08000024';
const kingston = 'E09000021';
const richmond = 'E09000027';

function yearOf(onsCode: string, measure: string, year: number) {
  const found = publishedFigures(onsCode)[measure]?.find((one) => one.year === year);
  if (found === undefined) throw new Error(`No ${measure} of ${onsCode} for ${year}`);
  return found;
}

// Known beforehand by other means: each value was read or counted in the published file without this code.
describe(publishedFigures, () => {
  test.each([
    ['agency-rate', 2023, 55.2],
    ['agency-rate', 2024, 33.9],
    ['agency-rate', 2025, 18.3],
    ['turnover-rate', 2022, 50],
    ['turnover-rate', 2025, 10.8],
    ['vacancy-rate', 2023, 62.4],
    ['vacancy-rate', 2025, 32.4],
    ['caseload', 2022, 18.7],
    ['caseload', 2025, 13.6],
    ['social-workers-in-post', 2025, 125.5],
    ['children-with-3-or-more-social-workers', 2024, 44],
  ])('reads the %s of Herefordshire in %i', (measure, year, value) => {
    expect(yearOf(herefordshire, measure, year).value).toBe(value);
  });

  test.each([
    ['agency-rate', 13],
    ['turnover-rate', 11.8],
    ['vacancy-rate', 14.2],
    ['caseload', 15.2],
  ])('reads the %s of England in 2025', (measure, value) => {
    expect(yearOf(herefordshire, measure, 2025).england).toBe(value);
  });

  test.each([
    ['agency-rate', 2025, 100, 148],
    ['turnover-rate', 2025, 59, 148],
    ['vacancy-rate', 2025, 143, 149],
    ['caseload', 2025, 27, 149],
    ['turnover-rate', 2022, 148, 148],
    ['agency-rate', 2022, 147, 148],
  ])('ranks the %s of Herefordshire in %i', (measure, year, rank, withNumber) => {
    expect(yearOf(herefordshire, measure, year)).toMatchObject({ rank, withNumber });
  });

  test('takes the median of the neighbours that have a number', () => {
    const { neighboursMedian, neighbours } = yearOf(herefordshire, 'agency-rate', 2025);
    expect(neighboursMedian).toBeCloseTo(8.7, 10);
    expect(neighbours).toBe(10);
  });

  test('ranks nothing where neither way is better', () => {
    expect(yearOf(herefordshire, 'starters', 2025).rank).toBeNull();
  });

  test('follows an authority through a change of its code, by either code', () => {
    const { value, change } = yearOf(barnsley, 'agency-rate', 2025);
    expect(value).toBe(13);
    expect(change).toBeCloseTo(-6.2, 10);
    expect(publishedFigures(barnsleyBefore2025)).toEqual(publishedFigures(barnsley));
  });

  test('keeps symbols as they are printed', () => {
    expect(yearOf(islesOfScilly, 'turnover-rate', 2025).value).toBe('z');
    expect(yearOf(kensingtonAndChelsea, 'agency-rate', 2025).value).toBe('x');
    expect(yearOf(sunderland, 'turnover-rate', 2024).value).toBe('u');
    expect(yearOf(sunderland, 'agency-rate', 2025)).toMatchObject({
      value: 'low',
      rank: null,
      change: null,
    });
  });

  test('takes the region from Inner London, not from London', () => {
    const { region } = yearOf(kensingtonAndChelsea, 'vacancy-rate', 2025);
    expect(region).not.toBe(yearOf(kingston, 'vacancy-rate', 2025).region);
  });

  test('has no row for an authority before it existed', () => {
    expect(yearOf(cumberland, 'agency-rate', 2022).value).toBeNull();
    expect(yearOf(cumberland, 'agency-rate', 2023)).toMatchObject({ value: 26.3, change: null });
  });

  test('takes the return’s figures for a member of a joint return, and its own where it has any', () => {
    expect(yearOf(kingston, 'agency-rate', 2025)).toMatchObject({
      value: 14.9,
      parts: [24, 137.4],
    });
    const threeOrMore = 'children-with-3-or-more-social-workers';
    expect(yearOf(kingston, threeOrMore, 2024)).not.toEqual(yearOf(richmond, threeOrMore, 2024));
  });

  test.each([
    ['agency-rate', [28.2, 125.5]],
    ['turnover-rate', [13.6, 125.5]],
    ['vacancy-rate', [60, 125.5]],
    ['absence-rate', [997.1, 125.5]],
    ['vacancies-covered-by-agency', [28.2, 60]],
    ['agency-covering-vacancies', [28.2, 28.2]],
    ['starters', []],
  ])('reads the counts behind the %s of Herefordshire in 2025', (measure, parts) => {
    expect(yearOf(herefordshire, measure, 2025).parts).toEqual(parts);
  });

  test.each([
    ['agency-rate', 2025, 3],
    ['turnover-rate', 2022, 4],
    ['turnover-rate', 2025, 2],
    ['vacancy-rate', 2025, 4],
    ['caseload', 2025, 1],
    ['starters', 2025, null],
  ])('puts the %s of Herefordshire in %i into its quarter', (measure, year, quartile) => {
    expect(yearOf(herefordshire, measure, year).quartile).toBe(quartile);
  });

  test('refuses a code that nobody has', () => {
    expect(() => publishedFigures('E06999999')).toThrow('E06999999');
  });
});
