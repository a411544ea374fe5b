// @vitest-environment node
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { topics } from '#src/core/model/topic.ts';
import { judgementHistoryOf } from '#src/features/judgements/history/judgementHistoryStats.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { claims, claimsIn, noOverallClaims, sentencesOf } from './claims.ts';

const allClaims = [...claims, ...noOverallClaims];
const namesIn = (text: string, quotations: readonly string[] = []) =>
  claimsIn(text, quotations, allClaims).map((found) => found.replace(/: .*$/s, ''));

describe(claimsIn, () => {
  test.each(allClaims.flatMap(({ name, examples }) => examples.map((example) => [name, example])))(
    'finds “%s” in “%s”',
    (name, example) => {
      expect(namesIn(example)).toContain(name);
    },
  );

  test.each(allClaims.map(({ name, made, examples }) => ({ name, made, examples })))(
    'proves every way of claiming $name by an example',
    ({ made, examples }) => {
      const unproven = made.filter(
        (all) => !examples.some((example) => all.every((pattern) => pattern.test(example))),
      );
      expect(unproven).toEqual([]);
    },
  );

  test('finds a claim among other sentences, over a line break within it no more', () => {
    expect(namesIn('All is well. The direction was lifted. So it is.')).toHaveLength(1);
    expect(namesIn('Statutory direction\nCases closed too early')).toEqual([]);
  });

  test('lets a quotation pass word for word, and nothing that is only like it', () => {
    const quotation = 'plans are not on track';
    expect(claimsIn('Hereford Times: plans are not on track.', [quotation])).toEqual([]);
    expect(claimsIn('Hereford Times: plans are on track.', [quotation])).toHaveLength(1);
    expect(claimsIn('Plans are not on track.', [quotation])).toHaveLength(1);
    // What stands around a quotation is still read.
    expect(claimsIn('It says: plans are not on track. The target is 3.', [quotation])).toHaveLength(
      1,
    );
  });

  test.each([
    'A statutory direction began on 21 September 2022; end date not found in the sources.',
    'Good overall with Outstanding leadership, 40 months after Inadequate in every area',
    'Down 36.9 percentage points from the 2023 peak. England 13.0. Rank 100 of 148.',
    '57.5 percent: Agency share of front-line child protection social workers. 18.3% is DfE’s.',
    'Monitoring visit 3, 2023 (date not known)',
    'From April 2026 ILACS inspections give no overall grade; the last one, at the inspection of February 2023, was Good.',
    'Overall: Good in 2018 and 2023; none in 2026, as Ofsted no longer gives one',
    'No judgement moved between February 2023 and April 2026: Good in all four judgements; Ofsted no longer gives an overall grade',
    'Raised in mid-2025 by a visit or review, with no later confirmation',
    'There is now a much higher proportion of permanent social workers and turnover has notably decreased',
  ])('finds nothing in “%s”', (sentence) => {
    expect(claimsIn(sentence, [], allClaims)).toEqual([]);
  });
});

describe(sentencesOf, () => {
  test('ends a sentence at its point, not at that of a number', () => {
    expect(sentencesOf('It was 57.5% and 18.3%. “Then” it fell.\nNext line')).toEqual([
      'It was 57.5% and 18.3%.',
      '“Then” it fell.',
      'Next line',
    ]);
  });
});

describe('the judgements of Herefordshire', () => {
  const pack = herefordshirePack();
  const judgementHistory = judgementHistoryOf(pack, 'Herefordshire', topics, '2026-11-22');

  test('are joined by no line over a change of framework', () => {
    expect(judgementHistory?.lines.length).toBeGreaterThan(5);
    for (const { id, steps } of judgementHistory?.lines ?? []) {
      expect(new Set(steps.map(({ framework }) => framework)).size, id).toBe(1);
    }
  });

  test('are joined to 2012 or 2014 by no line at all', () => {
    for (const { id, steps } of judgementHistory?.lines ?? []) {
      const years = new Set(steps.map(({ start }) => start.slice(0, 4)));
      const isOld = years.has('2012') || years.has('2014');
      if (isOld) expect([...years], id).toHaveLength(1);
    }
  });

  test('have no line for care leavers from one grade to another', () => {
    const lines = judgementHistory?.lines.filter(({ topic }) => topic === 'care-leavers') ?? [];
    expect(lines.map(({ steps }) => steps.length)).toEqual([1, 1]);
  });

  test('share no series between frameworks in the published file', () => {
    const text = readFileSync('public/data/published/herefordshire/judgements.csv', 'utf8');
    const { data } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    const frameworks = new Map<string, Set<string>>();
    for (const { series_id: series = '', framework = '' } of data) {
      frameworks.set(series, (frameworks.get(series) ?? new Set()).add(framework));
    }
    expect(frameworks.size).toBeGreaterThan(8);
    for (const [series, of] of frameworks) expect(of.size, series).toBe(1);
  });
});
