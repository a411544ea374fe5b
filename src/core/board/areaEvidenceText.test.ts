import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { describeQuotedFrom, describeStatusRule } from './areaEvidenceText.ts';

const area = (id: string) => {
  const found = testPack.areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};

describe(describeStatusRule, () => {
  test('names the rule by which evidence is stale', () => {
    expect(describeStatusRule()).toMatch(
      /Evidence more than twelve months old is marked as stale\.$/,
    );
  });
});

describe(describeQuotedFrom, () => {
  const from = (kind: string) =>
    describeQuotedFrom(area('A25'), {
      ...testPack,
      sources: testPack.sources.map((source) => ({ ...source, kind })),
    });

  test('gives Ofsted’s words to Ofsted only where its own report or letter was read', () => {
    expect(from('inspection_report')).toBe('Example Inspectorate');
    expect(from('monitoring_letter')).toBe('Example Inspectorate');
    expect(from('news')).toBe('as reported by Example Inspectorate');
  });

  test('gives what no inspection or visit raised to its source', () => {
    expect(describeQuotedFrom(testArea('Q', 'COUNCIL', '2025'), testPack)).toBe(
      'Example Inspectorate',
    );
  });
});
