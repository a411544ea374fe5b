import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { asKnownOn } from './asKnownOn.ts';
import { boardOn } from './boardOn.ts';

const [event] = testPack.events;
if (!event) throw new Error('no event');
const { id, ...said } = event;
const changed = { ...event, description: 'Said otherwise.' };
const pack: BoardPack = {
  ...testPack,
  coverage: ['Events and meetings.'],
  formerCoverage: [{ coverage: ['Events.'], until: '2026-11-05' }],
  events: [
    { ...changed, formerStates: [{ ...said, until: '2026-12-05' }] },
    { ...event, id: 'late', onBoardFrom: '2026-12-05' },
    {
      ...event,
      id: 'gone',
      isLeftOut: true,
      formerStates: [
        { ...said, until: '2026-12-01' },
        { ...said, until: '2026-12-03', isLeftOut: true },
        { ...said, description: 'Back for a day.', until: '2026-12-04' },
      ],
    },
  ],
};
const on = (day: string) => boardOn(pack, day).events;

describe('a board as it was said on a day', () => {
  test('has what each record said then, without what was put on it later or was left out', () => {
    expect(on('2026-11-30')).toEqual([event, { ...event, id: 'gone' }]);
    expect(on('2026-12-01').map((one) => one.id)).toEqual([id]);
    expect(on('2026-12-03').map(({ description }) => description)).toEqual([
      event.description,
      'Back for a day.',
    ]);
    expect(on('2026-12-04').map((one) => one.id)).toEqual([id]);
    expect(on('2026-12-05').map(({ description }) => description)).toEqual([
      'Said otherwise.',
      event.description,
    ]);
    expect(boardOn(pack, '2026-11-04').coverage).toEqual(['Events.']);
    expect(boardOn(pack, '2026-11-05').coverage).toEqual(['Events and meetings.']);
  });

  test('has visits in the order in which they were then said to have begun', () => {
    const [visit] = testPack.visits;
    if (!visit) throw new Error('no visit');
    const { id: _, authorityCode: _code, ...began } = visit;
    const moved = {
      ...visit,
      id: 'A',
      start: '2026-12-01',
      formerStates: [{ ...began, until: '2026-12-05' }],
    };
    const visits = [{ ...visit, id: 'B' }, moved];
    const order = (day: string) =>
      boardOn({ ...testPack, visits }, day).visits.map((one) => one.id);
    expect(order('2026-12-04')).toEqual(['A', 'B']);
    expect(order('2026-12-05')).toEqual(['B', 'A']);
  });

  test('is the same whether it is read at once or by way of a later day', () => {
    const days = [
      '2026-11-04',
      '2026-11-30',
      '2026-12-01',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
    ];
    for (const [index, later] of days.entries()) {
      for (const earlier of days.slice(0, index)) {
        expect(asKnownOn(asKnownOn(pack, later), earlier)).toEqual(asKnownOn(pack, earlier));
      }
    }
  });

  test('passes its schema, which refuses states in the wrong order and sources that there are not', () => {
    expect(boardPack.safeParse(pack).success).toBe(true);
    const wrong = (formerStates: BoardPack['events'][number]['formerStates'] & {}) =>
      boardPack
        .safeParse({ ...pack, events: [{ ...event, formerStates }] })
        .error?.issues.map(({ message }) => message);
    expect(
      wrong([
        { ...said, until: '2026-12-05' },
        { ...said, until: '2026-12-05' },
      ]),
    ).toEqual(['wanted a date after 2026-12-05']);
    expect(wrong([{ ...said, sourceId: 'S99', until: '2026-12-05' }])).toEqual([
      'wanted the id of one of the sources',
    ]);
  });
});
