import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
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

  test('gives one mark for records of one day that say the same', () => {
    const again = testPack.events.map((event) => ({ ...event, id: `${event.id} again` }));
    const pack = { ...testPack, events: [...testPack.events, ...again] };
    expect(boardMarks(pack)).toEqual(boardMarks(testPack));
  });
});
