import { describe, expect, test } from 'vitest';
import type { ListedPublication } from '#src/core/model/datasetFile.ts';
import { coverageOf, nationalCoverage } from './coverage.ts';

const list = (
  content: ListedPublication['content'],
  covers: ListedPublication['covers'],
): ListedPublication => ({
  id: `${content} ${covers?.to}`,
  content,
  publisher: 'Ofsted',
  title: 'Example list',
  publishedOn: null,
  licence: 'OGL v3.0',
  url: null,
  file: 'ofsted/example.csv',
  sha256: 'a'.repeat(64),
  note: '',
  covers,
});
const history = list('inspection-history', { from: '2018-01', to: '2025-03' });
const year = list('inspections-in-year', { from: '2024-04', to: '2025-03' });
const latest = list('latest-judgements', { from: null, to: '2026-06' });

describe(nationalCoverage, () => {
  test('says what each list covers, after its entry in the manifest', () => {
    expect(nationalCoverage([history, year, latest])).toEqual({
      inspections:
        'ILACS inspections from January 2018 to March 2025 are from Ofsted’s statistics; of later ones only each authority’s latest, as compiled up to June 2026.',
      visits:
        'Focused and monitoring visits are those that Ofsted lists from April 2024 to March 2025.',
    });
  });

  test('joins years of lists that follow one another, and names a gap between them', () => {
    const visits = (...more: readonly ListedPublication[]) =>
      nationalCoverage([history, ...more, year]).visits;
    expect(visits(list('inspections-in-year', { from: '2025-04', to: '2026-03' }))).toMatch(
      / from April 2024 to March 2026\.$/,
    );
    expect(visits(list('inspections-in-year', { from: '2026-04', to: '2027-03' }))).toMatch(
      / from April 2024 to March 2025 and from April 2026 to March 2027\.$/,
    );
  });

  test('does not speak of later inspections once the history goes as far, nor of what is not said', () => {
    const newer = list('inspection-history', { from: '2018-01', to: '2026-06-30' });
    expect(nationalCoverage([history, newer, latest]).inspections).toBe(
      'ILACS inspections from January 2018 to 30 June 2026 are from Ofsted’s statistics.',
    );
    const unsaid = list('inspection-history', undefined);
    expect(nationalCoverage([unsaid]).inspections).toBe(
      'ILACS inspections are from Ofsted’s statistics.',
    );
  });
});

const covered = { inspections: 'Inspections from 2018.', visits: 'Visits from 2024.' };

describe(coverageOf, () => {
  test('says of a board without records of its own what the national files cover', () => {
    expect(coverageOf(covered, new Set())).toEqual([
      covered.inspections,
      covered.visits,
      'Inspections under earlier frameworks, improvement areas, events and meetings are not covered.',
    ]);
  });

  test('says of a board with some records what they add and what is missing', () => {
    expect(coverageOf(covered, new Set(['sources', 'improvement_areas', 'visits']))).toEqual([
      covered.inspections,
      'Visits and improvement areas are compiled from the sources named with them. What no source read says is left out.',
      'Inspections under earlier frameworks, events and meetings are not covered.',
    ]);
  });

  test('says of a board with every file that nothing is missing', () => {
    const all = 'judgements visits improvement_areas events board_meetings workforce_facts';
    expect(coverageOf(covered, new Set(all.split(' ')))).toHaveLength(1);
  });
});
