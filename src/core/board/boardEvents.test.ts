import { describe, expect, test } from 'vitest';
import { testInspection, testPack } from '#mocks/exampleshire.ts';
import { describeMark } from '#src/features/indicators/trend/markText.ts';
import { boardMarks } from './boardEvents.ts';

describe(boardMarks, () => {
  test('gives inspections with an overall grade and directions, oldest first', () => {
    expect(boardMarks(testPack)).toEqual([
      { kind: 'inspection', on: '2019-06-10', grade: 'good' },
      { kind: 'inspection', on: '2022-07-18', grade: 'inadequate' },
      { kind: 'direction', on: '2022-09-21' },
      { kind: 'inspection', on: '2025-11-10', grade: 'good' },
    ]);
  });

  test('marks an inspection that gives no overall grade by rule, and says so in its label', () => {
    const since = testInspection('2026-05-11', '2026-06-24', { leadership: 'good' });
    const marks = boardMarks({ ...testPack, events: [], inspections: [since] });
    expect(marks).toEqual([{ kind: 'inspection', on: '2026-05-11', grade: null }]);
    expect(marks.map(describeMark)).toEqual(['Inspection without an overall grade, May 2026']);
  });

  test('gives one mark for records of one day that say the same', () => {
    const again = testPack.events.map((event) => ({ ...event, id: `${event.id} again` }));
    const pack = { ...testPack, events: [...testPack.events, ...again] };
    expect(boardMarks(pack)).toEqual(boardMarks(testPack));
  });
});
