import { describe, expect, test } from 'vitest';
import { testIndicator } from '#mocks/exampleshire.ts';
import type { PartSeries } from '#src/features/indicators/trend/partSeries.ts';
import { changeSentence, describeCounts, describeLeftOut, partsSentence } from './changeText.ts';

const { indicator } = testIndicator([1]);
const change = (difference: number) => ({ from: 2024, to: 2025, difference });
const changes = (...differences: number[]) => ({ differences, leftOut: 0, since: 2017 });
const ofTen = (smaller: number) =>
  changes(...Array.from({ length: 10 }, (_, index) => (index < smaller ? 0.1 : 50)));

describe(changeSentence, () => {
  test('sets a change against all others and calls a rare one rare', () => {
    expect(changeSentence(change(-15.6), ofTen(10), indicator)).toBe(
      'A fall of 15.6 percentage points from 2024 to 2025. 100% of all 10 one-year changes since 2017 were smaller. A change of this size is rare.',
    );
  });

  test('refuses to call an ordinary wobble a change', () => {
    const sentence = changeSentence(change(1.2), ofTen(6), indicator);
    expect(sentence).toMatch(/^A rise of 1\.2 percentage points from 2024 to 2025\. 60% of all 10/);
    expect(sentence).toMatch(/That is a typical year-on-year change, and no sign of a trend\.$/);
  });

  test('warns that a change larger than most may reverse', () => {
    expect(changeSentence(change(3), ofTen(8), indicator)).toMatch(
      /It is larger than most, and it may reverse\.$/,
    );
  });

  test('never rounds up to all or down to none', () => {
    const many = changes(...new Array<number>(999).fill(0.1), 90);
    expect(changeSentence(change(5), many, indicator)).toContain('Over 99% of all 1,000');
    const few = changes(...new Array<number>(999).fill(90), 0.1);
    expect(changeSentence(change(5), few, indicator)).toContain('Under 1% of all 1,000');
  });

  test('says that there was no change, and when there is none to judge', () => {
    expect(changeSentence(change(0.01), ofTen(0), indicator)).toMatch(
      /^No change from 2024 to 2025\./,
    );
    expect(changeSentence(null, ofTen(0), indicator)).toMatch(/^There is no change to judge/);
    expect(changeSentence(change(1), changes(), indicator)).toMatch(/nothing to set it against\.$/);
  });
});

describe(describeLeftOut, () => {
  test('counts the pairs that have a symbol', () => {
    expect(describeLeftOut(changes(1))).toBeNull();
    expect(describeLeftOut({ ...changes(1), leftOut: 21 })).toBe(
      '21 pairs of years with a symbol in place of a number are left out.',
    );
  });
});

describe('the counts behind a rate', () => {
  const parts: PartSeries[] = [
    { part: { id: 'agency', name: 'Agency', unit: 'fte', decimals: 1 }, values: [51.8, 28.2] },
    { part: { id: 'in-post', name: 'In post', unit: 'fte', decimals: 1 }, values: [101, 125.5] },
  ];

  test('are said by how each moved', () => {
    expect(partsSentence(parts, 1)).toBe(
      'Agency staff fell by 23.6 FTE to 28.2 FTE; staff in post rose by 24.5 FTE to 125.5 FTE.',
    );
  });

  test('leave out what was not published twice', () => {
    const [agency, inPost] = parts;
    if (!agency || !inPost) throw new Error('No parts');
    expect(partsSentence([{ ...agency, values: [null, 28.2] }, inPost], 1)).toBe(
      'Staff in post rose by 24.5 FTE to 125.5 FTE.',
    );
    expect(partsSentence([{ ...agency, values: [null, null] }], 1)).toBeNull();
    expect(partsSentence([{ ...agency, values: [28.2, 28.2] }], 1)).toBe(
      'Agency staff stayed at 28.2 FTE.',
    );
  });

  test('are named for one year', () => {
    expect(describeCounts(parts, 1)).toBe(
      '28.2 FTE of agency staff and 125.5 FTE of staff in post',
    );
    expect(describeCounts([], 1)).toBeNull();
  });
});
