/**
 * Control charts against what another program works out. The 125 cases of `spcCases.json` were made
 * with the R package NHSRplotthedots 0.2.2, unmodified: rows, options and its whole result. Values
 * are made up or drawn at random; none is of a council.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { disagreementsOf, type SpcCase } from './spcCases.ts';

const cases = JSON.parse(
  readFileSync('tests/independent/spcCases.json', 'utf8'),
) as readonly SpcCase[];

describe('control charts, set against NHSRplotthedots', () => {
  test('are compared in 125 cases, with every rule, missing values, segments and fixed limits', () => {
    expect(cases).toHaveLength(125);
    const causes = new Set(cases.flatMap(({ expected }) => expected.specialCause));
    expect(causes.size).toBe(9);
    expect(cases.some(({ values }) => values.includes(null))).toBe(true);
    expect(cases.some(({ options }) => options.fixAfter !== null)).toBe(true);
    expect(cases.some(({ expected }) => new Set(expected.segment).size > 2)).toBe(true);
  });

  test.each(cases.map((one) => [one.id, one] as const))('agree in the case %s', (_, one) => {
    expect(disagreementsOf(one)).toEqual([]);
  });

  test('give the same whatever the order of the rows', () => {
    for (const one of cases) {
      const order = one.dates.map((_, index) => one.dates.length - 1 - index);
      const rebaseAt = [one.options.rebaseAt ?? []].flat().map((place) => order.indexOf(place));
      const turned = {
        ...one,
        dates: order.map((place) => one.dates[place] ?? ''),
        values: order.map((place) => one.values[place] ?? null),
        options: { ...one.options, rebaseAt },
      };
      expect(disagreementsOf(turned)).toEqual([]);
    }
  });

  test('agree that a case is refused, and disagree where only one of both refuses it', () => {
    const [one] = cases;
    if (one === undefined) throw new Error('no case');
    const refused = { ...one, expected: { ...one.expected, error: 'fix_after_n_points < 12' } };
    const tooFew = { ...refused, options: { ...one.options, fixAfter: 11 } };
    expect(disagreementsOf(tooFew)).toEqual([]);
    expect(disagreementsOf(refused)).toHaveLength(1);
    expect(disagreementsOf({ ...tooFew, expected: one.expected })).toHaveLength(1);
  });

  test('are found to disagree where a limit, a label or a mark is another', () => {
    const [one] = cases.filter(({ options }) => options.target !== null);
    if (one === undefined) throw new Error('no case with a target');
    const { expected } = one;
    const others: readonly Partial<SpcCase['expected']>[] = [
      { upperLimit: expected.upperLimit.map((limit) => (limit ?? 0) + 1e-6) },
      { specialCause: expected.specialCause.map(() => 'Above UCL') },
      { pointType: expected.pointType.map(() => 'special_cause_concern') },
      { latestVariationIcon: 'concern_high' },
      { assurance: 'consistent' },
      { segment: expected.segment.map((segment) => segment + 1) },
      { shortGroupWarning: expected.shortGroupWarning.map((warning) => !warning) },
    ];
    for (const other of others) {
      const lines = disagreementsOf({ ...one, expected: { ...expected, ...other } });
      expect(lines.join('\n')).toContain(Object.keys(other)[0]);
    }
  });
});
