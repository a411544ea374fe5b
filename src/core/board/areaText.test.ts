import { describe, expect, test } from 'vitest';
import { testArea, testPack } from '#mocks/exampleshire.ts';
import {
  describeClosure,
  describeEvidenceDate,
  describeOpenAreas,
  describeRaisedBefore,
  describeRaisedBy,
  describeUnconfirmed,
  formatAge,
  formatDuration,
  unconfirmedAreas,
} from './areaText.ts';

const asAt = '2026-11-22';
const area = (id: string) => {
  const found = testPack.areas.find((one) => one.id === id);
  if (!found) throw new Error(`The test data has no area ${id}`);
  return found;
};

describe(formatDuration, () => {
  test('says months up to four years, then years, and about where a year is all that is known', () => {
    const said = [0, 1, 10, 48, 152].map((months) => formatDuration({ months, isVague: false }));
    expect(said).toEqual(['less than a month', '1 month', '10 months', '48 months', '13 years']);
    expect(formatDuration({ months: 36, isVague: true })).toBe('about 3 years');
    expect(formatDuration({ months: 0, isVague: true })).toBe('less than a year');
  });
});

describe(formatAge, () => {
  test('counts from the report or letter that raised the area', () => {
    expect(formatAge(area('A25'), asAt)).toBe('10 months');
  });
});

describe(describeRaisedBy, () => {
  test('names the inspection or visit with its month, or what kind of review it was', () => {
    expect(describeRaisedBy(area('A25'), testPack)).toBe('Inspection, November 2025');
    expect(describeRaisedBy(area('V3'), testPack)).toBe('Monitoring visit 3, June 2025');
    const review = testArea('Q', 'COUNCIL-QA', '2025', { listedAs: 'council_qa_finding' });
    expect(describeRaisedBy(review, testPack)).toBe('Council’s own quality assurance, 2025');
  });
});

describe(describeRaisedBefore, () => {
  test('names the years of earlier occurrences', () => {
    expect(describeRaisedBefore(area('A25'), testPack.areas)).toBe('Raised before: 2019, 2022');
    expect(describeRaisedBefore(area('A19'), testPack.areas)).toBeNull();
  });
});

describe(describeEvidenceDate, () => {
  test('gives the date of the evidence and how old it is', () => {
    expect(describeEvidenceDate(area('A25'), asAt)).toBe('5 February 2026, 10 months old');
    expect(describeEvidenceDate(area('A19'), asAt)).toBeNull();
  });
});

describe(describeOpenAreas, () => {
  test('counts what is on the latest list and says since when the oldest is on record', () => {
    expect(describeOpenAreas(testPack)).toBe(
      '1 on Ofsted’s latest list, one of them first raised in 2019',
    );
    expect(describeOpenAreas({ ...testPack, areas: [] })).toBe(
      'None in the published files used here',
    );
    expect(describeOpenAreas({ ...testPack, areas: [area('A22')] })).toBe(
      'None is on Ofsted’s latest list',
    );
  });
});

describe(unconfirmedAreas, () => {
  test('are those of the latest visit that nothing reports as addressed', () => {
    expect(unconfirmedAreas(testPack).map(({ id }) => id)).toEqual(['V3']);
    const [evidence] = area('A25').history;
    if (!evidence) throw new Error('The test data has no evidence on A25');
    const addressed = { ...area('V3'), history: [{ ...evidence, status: 'addressed' as const }] };
    expect(unconfirmedAreas({ ...testPack, areas: [addressed] })).toEqual([]);
    expect(describeUnconfirmed([area('V3')])).toBe(
      'Raised in mid-2025 by a visit or review, with no later confirmation',
    );
  });
});

describe(describeClosure, () => {
  test('counts formal closures and says where there is none', () => {
    expect(describeClosure(testPack)).toBe('No area is known to have been formally closed.');
    const [evidence] = area('A25').history;
    if (!evidence) throw new Error('The test data has no evidence on A25');
    const closed = { ...area('A25'), history: [{ ...evidence, status: 'closed' as const }] };
    expect(describeClosure({ ...testPack, areas: [closed, area('A22')] })).toBe(
      '1 of 2 areas is formally closed.',
    );
  });
});
