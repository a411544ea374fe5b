import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { type BoardEvent, type EventType, eventTypes } from '#src/core/model/boardPack.ts';
import { directionsOf } from './directions.ts';

const [template] = testPack.events;

const event = (type: EventType, on: string, title = 'An event'): BoardEvent => {
  if (!template) throw new Error('Exampleshire has no event');
  return { ...template, id: `${type} ${on} ${title}`, on, knownOn: on, title, type };
};

describe(directionsOf, () => {
  test('gives a direction that was issued and has no recorded end', () => {
    expect(directionsOf([event('direction-issued', '2022-09-21')])).toEqual([
      { began: '2022-09-21', ended: null },
    ]);
  });

  test('never takes a title for what an event is', () => {
    const titled = [
      event('other', '2022-09-21', 'Statutory direction'),
      event('direction-ended', '2026-03-02', 'Statutory direction lifted'),
      event('direction-revised', '2024-03-01', 'Statutory direction, revised'),
    ];
    expect(directionsOf(titled)).toEqual([{ began: null, ended: '2026-03-02' }]);
  });

  test('closes a direction by the end that follows it, whatever the order of the records', () => {
    const events = [
      event('direction-ended', '2014'),
      event('direction-issued', '2022-09-21'),
      event('direction-issued', '2014-02'),
      event('direction-ended', '2026-03-02'),
    ];
    const expected = [
      { began: '2014-02', ended: '2014' },
      { began: '2022-09-21', ended: '2026-03-02' },
    ];
    expect(directionsOf(events)).toEqual(expected);
    expect(directionsOf(events.toReversed())).toEqual(expected);
  });

  test('counts two records of one day that say the same once', () => {
    const issued = event('direction-issued', '2022-09-21');
    expect(directionsOf([issued, { ...issued, id: 'again' }])).toHaveLength(1);
  });

  test('has each recorded beginning and end exactly once', () => {
    const record = fc.record({
      type: fc.constantFrom(...eventTypes),
      on: fc.integer({ min: 2000, max: 2030 }).map(String),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const directions = directionsOf(records.map(({ type, on }) => event(type, on)));
        const days = (type: EventType) =>
          [...new Set(records.filter((one) => one.type === type).map(({ on }) => on))].toSorted();
        const found = (part: 'began' | 'ended') =>
          directions.flatMap((one) => one[part] ?? []).toSorted();
        expect(found('began')).toEqual(days('direction-issued'));
        expect(found('ended')).toEqual(days('direction-ended'));
      }),
    );
  });
});
