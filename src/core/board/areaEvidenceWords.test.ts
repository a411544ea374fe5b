import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import { quotedFromInWords, statusRuleInWords } from './areaEvidenceWords.ts';

const area = (id: string) => {
  const found = testPack.areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};

describe(statusRuleInWords, () => {
  test('names the rule by which evidence is stale', () => {
    expect(statusRuleInWords()).toMatch(
      /Evidence more than twelve months old is marked as stale\.$/,
    );
  });
});

describe(quotedFromInWords, () => {
  const from = (kind: string) =>
    quotedFromInWords(area('A25'), {
      ...testPack,
      sources: testPack.sources.map((source) => ({ ...source, kind })),
    });

  test('gives Ofsted’s words to Ofsted only where its own report or letter was read', () => {
    expect(from('inspection_report')).toBe('Example Inspectorate');
    expect(from('monitoring_letter')).toBe('Example Inspectorate');
    expect(from('news')).toBe('as reported by Example Inspectorate');
  });

  test('gives what no inspection or visit raised to its source', () => {
    expect(quotedFromInWords(testArea('Q', 'COUNCIL', '2025'), testPack)).toBe(
      'Example Inspectorate',
    );
  });
});
