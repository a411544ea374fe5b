// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { publishedAreas } from './publishedAreas.ts';
import { publishedFlow, publishedLinks, publishedThemes } from './publishedRecurringThemes.ts';

// Known beforehand: counted in the published file with another language.
describe('the published recurring themes', () => {
  test('have each area in one column of one theme', () => {
    const all = Object.values(publishedThemes).flatMap((cells) => Object.values(cells).flat());
    expect(all.toSorted()).toEqual(publishedAreas.map(({ title }) => title).toSorted());
    expect(Object.keys(publishedThemes)).toHaveLength(18);
    expect(publishedLinks).toHaveLength(51);
  });

  test('have private fostering in 2014, 2018 and 2025, and 2022 by a link to another theme', () => {
    const own = Object.entries(publishedThemes['Private fostering'] ?? {});
    expect(own.filter(([, titles]) => titles.length > 0).map(([column]) => column)).toEqual([
      'Inspection 2014',
      'Inspection 2018',
      'Inspection 2025',
    ]);
    expect(publishedLinks).toContain('A22-3 > A25-2');
  });

  test('count what each column raised, again and again', () => {
    expect(publishedFlow.map(({ raised, first, restating }) => [raised, first, restating])).toEqual(
      [
        [28, 28, 0],
        [9, 3, 6],
        [10, 0, 10],
        [1, 1, 0],
        [19, 8, 11],
        [2, 0, 2],
      ],
    );
    expect(publishedFlow.map(({ restatedLater }) => restatedLater)).toEqual([17, 8, 7, 0, 2, 0]);
    expect(publishedFlow[0]).toMatchObject({
      addressedOn: ['2018-07-23', '2018-07-23', '2022-09-21'],
      withoutEvidence: 7,
    });
  });
});
