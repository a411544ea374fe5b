import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  allGrades,
  exampleshire,
  testAuthorities,
  testDecisions,
  testIndicator,
  testInspection,
  testPack,
} from '#mocks/exampleshire.ts';
import { measuresPack } from '#mocks/measuresBoard.ts';
import { planPack } from '#mocks/planBoard.ts';
import { planMoves } from '#src/core/board/planMoves.ts';
import { withDecisionRecord } from '#src/core/board/withCompletion.ts';
import { withUpdate } from '#src/core/board/withUpdate.ts';
import type { AreaUpdate } from '#src/core/model/areaUpdate.ts';
import type { BoardEvent, BoardPack, Meeting } from '#src/core/model/boardPack.ts';
import { isKnownOn } from '#src/core/model/partialDate.ts';
import { herefordshirePack } from '#tests/datasetFiles.ts';
import { whatChanged, workforceChanges } from './whatChanged.ts';

const herefordshire = herefordshirePack();

const source = { title: 'Example check', publisher: 'Exampleshire', url: null };
/** What members recorded, two updates of one day and a late piece of evidence among it. */
const updates: readonly (readonly [day: string, update: AreaUpdate])[] = [
  ['2026-03-02', { evidence: null, plan: { owner: 'Head of Examples' } }],
  [
    '2026-03-02',
    {
      evidence: { status: 'addressed', on: '2026-02-05', text: 'Done.', source },
      plan: { dueOn: '2026-09' },
    },
  ],
  [
    '2026-05-20',
    {
      evidence: { status: 'open', on: '2026-02-05', text: 'Not done.', source },
      plan: { owner: 'Lead for Samples', dueOn: null },
    },
  ],
  ['2026-10-01', { evidence: null, plan: { nextStep: 'Check again.' } }],
];
const recorded = updates.reduce<BoardPack>(
  (pack, [on, update], index) => withUpdate(pack, 'A25', update, { id: `u${index}`, on }),
  { ...testPack, decisions: testDecisions },
);
/** A restated month, a gap and a special cause are among them. */
const measured = {
  ...measuresPack,
  measures:
    measuresPack.measures?.filter(({ id }) => ['re-referrals', 'sickness'].includes(id)) ?? [],
};
/** Sixty actions over eight meetings, and what became of decisions. */
const planned = withDecisionRecord(
  { ...planPack, measures: [], decisions: testDecisions },
  testDecisions[0]?.id ?? '',
  { completion: { doneOn: '2026-11-01', evidence: null }, isWithdrawn: false },
  { id: 'done', on: '2026-11-05' },
);
const packs = fc.constantFrom(testPack, herefordshire, recorded, measured, planned);
const day = fc
  .date({ min: new Date('2012-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ids = (news: readonly { readonly id: string }[]) => news.map(({ id }) => id).toSorted();
const own = testAuthorities.authorities.find(({ code }) => code === exampleshire);
if (!own) throw new Error('Exampleshire is missing');

describe(whatChanged, () => {
  test('tells nothing from a day to itself, nor backwards', () => {
    fc.assert(
      fc.property(packs, day, day, (pack, one, other) => {
        const [first = one, last = other] = [one, other].toSorted();
        expect(whatChanged(pack, last, last)).toEqual([]);
        expect(whatChanged(pack, last, first)).toEqual([]);
      }),
    );
  });

  test('composes: the news over two spans is the news of each, and nothing twice', () => {
    fc.assert(
      fc.property(packs, fc.tuple(day, day, day), (pack, days) => {
        const [a = '', b = '', c = ''] = days.toSorted();
        const whole = ids(whatChanged(pack, a, c));
        expect(whole).toEqual(ids([...whatChanged(pack, a, b), ...whatChanged(pack, b, c)]));
        expect(new Set(whole).size).toBe(whole.length);
      }),
    );
  });

  test('tells only what became known in the span', () => {
    fc.assert(
      fc.property(packs, day, day, (pack, one, other) => {
        const [since = one, asAt = other] = [one, other].toSorted();
        for (const { knownOn } of whatChanged(pack, since, asAt)) {
          expect(isKnownOn(knownOn, since)).toBe(false);
          expect(isKnownOn(knownOn, asAt)).toBe(true);
        }
      }),
    );
  });

  test('tells every record and every reading of evidence, from before all to after all, but what only repeats one', () => {
    const { inspections, visits, areas, events, meetings, facts } = herefordshire;
    const histories = areas.flatMap(({ history }) => history);
    const all = [inspections, visits, areas, histories, events, meetings, facts].flat();
    const news = whatChanged(herefordshire, '1999-12-31', '2026-11-22');
    const described = new Set(
      news.flatMap((one) =>
        one.kind === 'event' ? [one.event.id] : one.kind === 'meeting' ? [one.meeting.id] : [],
      ),
    );
    const repeated = [...events, ...meetings].filter(({ id }) => !described.has(id));
    expect(news).toHaveLength(all.length - repeated.length);
    expect(repeated.every((one) => 'body' in one || one.category === 'inspection')).toBe(true);
  });

  describe('an event beside the record that it tells of', () => {
    const event = (id: string, on: string, more: Partial<BoardEvent> = {}): BoardEvent => ({
      id,
      on,
      knownOn: on,
      knownBy: 'happened',
      title: id,
      description: '',
      category: 'inspection',
      type: 'other',
      meetingId: null,
      confidence: 'high',
      sourceId: 'T1',
      ...more,
    });
    const meeting: Meeting = {
      id: 'meeting',
      on: '2026-02-05',
      knownOn: '2026-02-05',
      knownBy: 'happened',
      body: 'Cabinet',
      isBoard: false,
      presented: '',
      note: '',
      confidence: 'high',
      sourceId: 'T1',
    };
    const described = (events: readonly BoardEvent[], since = '2025-01-01') =>
      whatChanged({ ...testPack, events, meetings: [meeting] }, since, '2026-11-22').flatMap(
        (one) =>
          one.kind === 'event' || one.kind === 'meeting' || one.kind === 'inspection'
            ? [one.id]
            : [],
      );

    test('is not told again on the day the report is published', () => {
      expect(described([event('reported', '2026-01-12')])).toEqual([
        'meeting meeting',
        'inspection I-2025-11-10',
      ]);
    });

    test('is said where it was known before the report', () => {
      expect(described([event('begun', '2025-11-10')])).toContain('event begun');
    });

    test('is said where it is of another kind', () => {
      expect(
        described([event('new director', '2026-01-12', { category: 'leadership' })]),
      ).toContain('event new director');
    });

    test('stands for the meeting at which it took place', () => {
      const noted = event('noted', '2026-02-05', {
        category: 'governance',
        meetingId: meeting.id,
      });
      expect(described([noted])).toEqual(['event noted', 'inspection I-2025-11-10']);
    });
  });

  test('says how many steps a grade went up or down, within its series only', () => {
    const [first] = whatChanged(testPack, '2024-01-31', '2026-11-22').filter(
      ({ kind }) => kind === 'inspection',
    );
    expect(
      first?.kind === 'inspection' && first.grades.map(({ topic, steps }) => [topic, steps]),
    ).toEqual([
      ['overall', 2],
      ['leadership', 3],
      ['help-and-protection', 2],
      ['children-in-care', 2],
      ['care-leavers', 2],
    ]);
  });

  test('knows no step for the first grade of a series', () => {
    const pack = {
      ...testPack,
      inspections: [testInspection('2022-07-18', '2022-09-21', allGrades('good'))],
    };
    const [only] = whatChanged(pack, '2022-01-01', '2022-12-31').filter(
      ({ kind }) => kind === 'inspection',
    );
    expect(only?.kind === 'inspection' && only.grades.every(({ steps }) => steps === null)).toBe(
      true,
    );
  });

  test('says of an area in which years it was raised before', () => {
    const news = whatChanged(testPack, '2026-01-01', '2026-11-22');
    const raised = news.flatMap((one) => (one.kind === 'area' ? [one] : []));
    expect(raised.map(({ area, yearsBefore }) => [area.id, yearsBefore])).toEqual([
      ['A25', [2019, 2022]],
    ]);
  });

  test('tells what the board got later than it was known from the day on which it got it', () => {
    const [meeting] = herefordshire.meetings;
    if (!meeting) throw new Error('no meeting');
    const late: BoardPack = {
      ...testPack,
      meetings: [
        {
          ...meeting,
          id: 'late',
          on: '2026-03-02',
          knownOn: '2026-03-02',
          sourceId: testPack.sources[0]?.id ?? '',
          onBoardFrom: '2026-06-01',
        },
      ],
    };
    const news = (since: string, asAt: string) =>
      whatChanged(late, since, asAt).filter(({ kind }) => kind === 'meeting');
    expect(news('2026-03-01', '2026-05-31')).toEqual([]);
    expect(news('2026-05-31', '2026-06-01').map(({ knownOn }) => knownOn)).toEqual(['2026-06-01']);
  });
});

describe('what members record', () => {
  const described = (since: string, asAt: string) =>
    whatChanged(recorded, since, asAt).map(({ kind, id, knownOn }) => [kind, id, knownOn]);

  test('is said on the day of recording, decisions and actions apart', () => {
    const news = described('2026-09-01', '2026-11-22').filter(([kind]) => kind !== 'plan');
    expect(news).toEqual([
      ['action', 'action D4', '2026-11-06'],
      ['action', 'action D5', '2026-11-04'],
      ['decision', 'decision D3', '2026-09-16'],
    ]);
    expect(described('2026-11-04', '2026-11-05')).toEqual([]);
  });

  test('is said as evidence each time, also of one day, and as one plan for each day of recording', () => {
    const news = described('2026-02-28', '2026-09-01').map(([kind, , knownOn]) => [kind, knownOn]);
    expect(news).toEqual([
      ['evidence', '2026-05-20'],
      ['plan', '2026-05-20'],
      ['evidence', '2026-03-02'],
      ['plan', '2026-03-02'],
    ]);
  });

  test('tells a plan with the one that it took the place of', () => {
    const plans = whatChanged(recorded, '2026-02-28', '2026-11-22').flatMap((one) =>
      one.kind === 'plan' ? [[one.before?.owner ?? null, one.plan.owner, one.plan.dueOn]] : [],
    );
    expect(plans).toEqual([
      ['Lead for Samples', 'Lead for Samples', null],
      ['Head of Examples', 'Lead for Samples', null],
      [null, 'Head of Examples', '2026-09'],
    ]);
  });

  test('is none of it told for a board that records nothing', () => {
    const kinds = whatChanged(testPack, '1999-12-31', '2026-11-22').map(({ kind }) => kind);
    expect(kinds).not.toContain('decision');
    expect(kinds).not.toContain('action');
    expect(kinds).not.toContain('plan');
  });
});

describe('the actions of a plan', () => {
  test('are news where one is done, shown to be, moved or taken off, as its two editions say', () => {
    const news = whatChanged(planned, '2026-10-21', '2026-12-16');
    const words = new Map(
      news.flatMap((one) => (one.kind === 'plan-action' ? [[one.action.id, one.words]] : [])),
    );
    const moves = planMoves(planned.actions ?? [], '2026-10-21', '2026-12-16');
    const told = [moves.doneWithEvidence, moves.markedDone, moves.laterDate, moves.reopened].flat();
    for (const { action } of told) expect([...words.keys()]).toContain(action.id);
    expect(words.get('1.5')).toBe('evidence given');
    expect(words.get('2.2')).toMatch(/^done .* 2026, with evidence$/);
    expect(words.get('5.3')).toMatch(/^due date moved from .* to 31 January 2027$/);
    expect(news).toContainEqual(
      expect.objectContaining({ kind: 'outcome', words: 'done 1 November 2026, no evidence' }),
    );
  });
});

describe(workforceChanges, () => {
  const file = testIndicator([10, 12, 'c', 16], {
    neighbours: [
      [5, 6, 9, 9],
      [5, 5.5, 6, 16],
    ],
  });
  const changes = (since: string, asAt: string) =>
    workforceChanges(file, testAuthorities, own, since, asAt);

  test('tells each year that became known, newest first', () => {
    expect(changes('2018-03-01', '2021-03-01').map(({ year, value }) => [year, value])).toEqual([
      [2020, 16],
      [2019, null],
      [2018, 12],
    ]);
  });

  test('tells nothing of an authority that has no row in any year', () => {
    const figures = Object.fromEntries(
      Object.entries(file.figures).filter(([code]) => code !== own.code),
    );
    expect(Object.keys(file.figures)).toContain(own.code);
    expect(
      workforceChanges({ ...file, figures }, testAuthorities, own, '2018-03-01', '2021-03-01'),
    ).toEqual([]);
  });

  test('sets a change against all changes known by then', () => {
    // In March 2019 three changes were known: 2, 1 and 0.5, so two of three were smaller than 2.
    expect(changes('2018-03-01', '2019-03-01')[0]).toMatchObject({
      difference: 2,
      shareSmaller: 2 / 3,
    });
  });

  test('knows no change across a year without a number', () => {
    expect(changes('2020-03-01', '2021-03-01')[0]).toMatchObject({
      year: 2020,
      difference: null,
      shareSmaller: null,
    });
  });
});
