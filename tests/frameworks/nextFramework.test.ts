// @vitest-environment node
/** A framework is added by one entry: its series, its validation, its history and its headline follow. */
import { expect, test, vi } from 'vitest';
import type { FrameworkEntry } from '#src/core/model/frameworkEntries.ts';

vi.mock('#src/core/model/frameworkEntries.ts', async (importOriginal) => {
  const original = await importOriginal<{ frameworkEntries: readonly FrameworkEntry[] }>();
  const next: FrameworkEntry = {
    id: 'example-2027',
    name: 'Example families framework',
    shortName: 'Families',
    inSentence: 'under the example families framework',
    inFiles: 'Example families framework',
    began: '2027-01-01',
    isHistoryOnly: false,
    periods: [
      {
        from: '2027-01-01',
        announcedOn: '2026-12-01',
        judged: [
          { topic: 'leadership', title: 'Leading for families', seriesId: 'leadership_2027' },
          { topic: 'children-in-care', title: 'Care of children', seriesId: 'care_2027' },
        ],
      },
    ],
  };
  return { ...original, frameworkEntries: [...original.frameworkEntries, next] };
});

const { allGrades, testInspection, testPack } = await import('#mocks/exampleshire.ts');
const { seriesOf, topicsNoLongerJudged } = await import('#src/core/model/frameworkRules.ts');
const { anySource } = await import('#src/import/council/localCells.ts');
const { Findings } = await import('#src/import/table/findings.ts');
const { judgementColumns, readLocalInspections } = await import(
  '#src/import/council/readLocalInspections.ts'
);
const { boardHeadline } = await import('#src/core/board/headline.ts');
const { judgementHistoryNotes, judgementHistorySummary } = await import(
  '#src/features/judgements/history/judgementHistoryText.ts'
);
const { judgementsHeadline } = await import('#src/core/board/judgementText.ts');
const { inspection: schema } = await import('#src/core/schema/inspections.ts');
const { judgementMatrix } = await import('#src/features/judgements/matrix/judgementMatrix.ts');
const { judgementHistoryOf } = await import(
  '#src/features/judgements/history/judgementHistoryStats.ts'
);

const framework = 'example-2027' as 'ilacs';
const ilacs = testInspection('2025-11-10', '2026-01-12', allGrades('good'));
const graded = testInspection('2027-03-01', '2027-04-12', {
  leadership: 'outstanding',
  'children-in-care': 'good',
});
const since = {
  ...graded,
  framework,
  judgements: graded.judgements.map((one) => ({
    ...one,
    seriesId: seriesOf(framework, one.topic, graded.start) ?? '',
  })),
};
const pack = { ...testPack, areas: [], inspections: [ilacs, since] };

test('its series are those of its entry, and what it judges no longer is known by rule', () => {
  expect(since.judgements.map(({ seriesId }) => seriesId)).toEqual([
    'leadership_2027',
    'care_2027',
  ]);
  expect(topicsNoLongerJudged(framework, '2027-03-01')).toEqual([
    'overall',
    'help-and-protection',
    'care-leavers',
  ]);
});

test('a record under it is let in, and a grade that it does not give is not', () => {
  expect(schema.safeParse(since).success).toBe(true);
  const [first] = since.judgements;
  const overall = { ...first, topic: 'overall', seriesId: 'overall_ilacs' };
  const { error } = schema.safeParse({ ...since, judgements: [overall] });
  expect(error?.issues[0]?.message).toMatch(/wanted no grade on overall/);
});

test('an authority’s own file is read under it, by its name and its series', () => {
  const read = (seriesId: string) => {
    const cells = {
      inspection_id: 'INSP-27',
      year: '2027',
      authority: 'Exampleshire',
      framework: 'Example families framework',
      inspection_start: '2027-03-01',
      published_on: '2027-04-12',
      judgement_area: 'Leading for families',
      grade: 'Outstanding',
      series_id: seriesId,
      topic: 'leadership',
      confidence: 'high',
      source_id: 'S1',
    };
    const row = judgementColumns.map((column) => cells[column as keyof typeof cells] ?? '');
    const text = `${judgementColumns.join(',')}\n${row.join(',')}\n`;
    const findings = new Findings();
    const inspections = readLocalInspections(
      'exampleshire/judgements.csv',
      new TextEncoder().encode(text),
      'E06999001',
      anySource,
      findings,
    );
    return { inspections, wanted: findings.faults.map((one) => one.wanted) };
  };
  expect(read('leadership_2027')).toMatchObject({
    inspections: [{ framework, judgements: [{ seriesId: 'leadership_2027' }] }],
    wanted: [],
  });
  expect(read('leadership_ilacs').wanted).toEqual(['leadership_2027, as for every authority']);
});

test('its history begins new lines, where the older ones end', () => {
  const judgementHistory = judgementHistoryOf(
    pack,
    'Exampleshire',
    ['overall', 'leadership'],
    '2027-06-01',
  );
  expect(judgementHistory?.lines.map(({ id, until }) => [id, until])).toEqual([
    ['overall_ilacs', '2027-01-01'],
    ['leadership_ilacs', '2027-01-01'],
    ['leadership_2027', '2027-06-01'],
  ]);
  expect(judgementHistory?.frameworks.at(-1)).toEqual({ framework, from: '2027-01-01' });
  if (!judgementHistory) throw new Error('No history');
  expect(judgementHistorySummary(judgementHistory)).toContain(
    '(Example families framework): Outstanding in March 2027',
  );
  expect(judgementHistoryNotes(judgementHistory)).toEqual([
    'From January 2027 Families inspections give no overall grade, so the line of overall effectiveness ends at the inspection of March 2027.',
  ]);
});

test('the headline is made from its judgements, and compares none with ILACS', () => {
  expect(boardHeadline(pack).title).toBe(
    'Outstanding for leadership; Good for children in care; Ofsted no longer gives an overall grade',
  );
  const { title, standfirst } = judgementsHeadline(pack, 'Exampleshire');
  expect(title).toMatch(/nothing can be compared with November 2025$/);
  expect(standfirst).toMatch(/under the example families framework in March 2027\.$/);
  const [row] = judgementMatrix(pack).rows;
  expect(row?.cells.map((cell) => ('gap' in cell ? cell.gap : cell.grade))).toEqual([
    'no-longer-judged',
    'outstanding',
    'no-longer-judged',
    'good',
    'no-longer-judged',
  ]);
});
