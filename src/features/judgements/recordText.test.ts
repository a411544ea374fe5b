import { describe, expect, test } from 'vitest';
import { testArea, testInspection, testPack, testVisit } from '#mocks/exampleshire.ts';
import {
  describeAreas,
  describeDatesSource,
  describeInspection,
  describeRecords,
  inspectionRecordName,
  notesOf,
  quotationOf,
  visitInSentences,
} from './recordText.ts';

const inspection = testInspection('2025-11-10', '2026-01-12', { overall: 'good' });
const noted = (...notes: string[]) => ({
  ...inspection,
  judgements: notes.flatMap((note) => inspection.judgements.map((one) => ({ ...one, note }))),
});

describe(inspectionRecordName, () => {
  test('gives the days, and says of a date that is none how vague it is', () => {
    expect(
      inspectionRecordName({
        kind: 'inspection',
        id: 'I',
        inspection: { ...inspection, end: '2025-11-21' },
        before: null,
      }),
    ).toBe('Inspection, 10 to 21 November 2025');
    const visit = (start: string) =>
      inspectionRecordName({ kind: 'visit', id: 'V', visit: testVisit(3, start) });
    expect(visit('2023')).toBe('Monitoring visit 3, 2023 (date not known)');
    expect(visit('2019-12')).toBe('Monitoring visit 3, December 2019 (day not known)');
  });
});

describe(describeInspection, () => {
  const first = testInspection('2022-07-18', '2022-09-21', { overall: 'good' });

  test('says under what it was, when its report came, and how long after the one before', () => {
    expect(describeInspection(inspection, first)).toBe(
      'ILACS framework, standard inspection. Report published on 12 January 2026. 40 months after the inspection of July 2022.',
    );
  });

  test('counts years only where a year is all that is known', () => {
    expect(describeInspection(inspection, { ...first, start: '2012' })).toContain(
      'About 13 years after the inspection of 2012.',
    );
  });

  test('says since when a list has it where no date of publication is known', () => {
    const listed = {
      ...inspection,
      publishedOn: null,
      knownOn: '2026-06-30',
      knownBy: 'compiled' as const,
    };
    expect(describeInspection(listed, null)).toBe(
      'ILACS framework, standard inspection. The sources read do not say when the report was published; known from a list compiled on 30 June 2026. The first inspection in the files used here.',
    );
  });
});

describe(describeDatesSource, () => {
  const source = (id: string, title: string) => ({
    id,
    title,
    publisher: 'Ofsted',
    publishedOn: null,
    url: null,
    kind: 'statistics',
    licence: 'OGL v3.0',
    extentRead: '',
  });
  const sources = [source('T1', 'Latest judgements'), source('T2', 'Overview with dates')];

  test('names the source of the date where it is another than that of the grades', () => {
    expect(describeDatesSource({ ...inspection, datesSourceId: 'T2' }, sources)).toBe(
      'The date of publication is from another source than the grades: Ofsted, Overview with dates.',
    );
    expect(describeDatesSource(inspection, sources)).toBeNull();
  });
});

describe(visitInSentences, () => {
  test('says what it looked at, or that no source says so', () => {
    expect(visitInSentences(testVisit(1, '2023-03-29'))).toBe(
      'Looked at: The front door. Letter published on 29 March 2023.',
    );
    expect(visitInSentences({ ...testVisit(1, '2023-03-29'), publishedOn: '2023-05' })).toContain(
      'Letter published in May 2023.',
    );
    expect(visitInSentences({ ...testVisit(1, '2023-03-29'), areasCovered: '' })).toContain(
      'What it looked at is not in the sources read.',
    );
  });
});

describe(notesOf, () => {
  test('says each sentence once, as it was written', () => {
    const text = notesOf(
      noted('Grade from the press.', 'Grade from the press. S47 enquiries were not read.'),
    );
    expect(text).toBe('Grade from the press. S47 enquiries were not read.');
  });

  test('says what is noted, whatever it begins with, and nothing where nothing is', () => {
    const note = 'Another scope. Do not join the meeting without the report.';
    expect(notesOf(noted(note))).toBe(note);
    expect(notesOf(noted(''))).toBe('');
  });
});

describe(describeAreas, () => {
  test('counts by the latest evidence and says how many were restated', () => {
    const evidence = testPack.areas.at(-1)?.history ?? [];
    const areas = [
      testArea('A', 'I', '2022-09-21', { history: evidence, restatedIn: ['B'] }),
      testArea('B', 'I', '2022-09-21'),
      testArea('C', 'I', '2022-09-21'),
    ];
    expect(describeAreas(areas)).toBe(
      'Three areas raised. Latest evidence, each at its own date: one in progress and two without later evidence. One restated later.',
    );
    expect(describeAreas([])).toBe('');
  });
});

describe(quotationOf, () => {
  test('is in quotation marks and loses only the comma at which it was cut', () => {
    expect(quotationOf('Only modest, at best,')).toBe('“Only modest, at best”');
  });
});

describe(describeRecords, () => {
  test('counts inspections and visits by their kind', () => {
    expect(describeRecords(testPack)).toBe(
      'Three inspections and three monitoring visits, newest first',
    );
    expect(describeRecords({ ...testPack, inspections: [], visits: [] })).toBe(
      'None is in the published files used here',
    );
  });
});
