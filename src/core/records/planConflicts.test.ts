// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exampleshire } from '#mocks/exampleshire.ts';
import { ownBoardPack } from '#mocks/ownBoard.ts';
import { planPack } from '#mocks/planBoard.ts';
import type { BoardPack } from '#src/core/model/boardPack.ts';
import { joinedBoard } from '#src/core/records/joinedBoard.ts';
import type { KeptRecord } from '#src/core/records/keptRecord.ts';
import { seenOf } from '#src/core/records/planConflicts.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';

/** The board of an import whose plan for the area is of a day. */
const imported = (knownOn: string, owner: string): BoardPack => ({
  ...ownBoardPack,
  areas: ownBoardPack.areas.map((area) =>
    area.id === 'A25' && area.plan ? { ...area, plan: { ...area.plan, knownOn, owner } } : area,
  ),
});

const target = { code: exampleshire, kind: 'area', id: 'A25' } as const;
let count = 0;
const recorded = (on: string, owner: string, sawPack: BoardPack): KeptRecord => {
  count += 1;
  const seen = seenOf(sawPack, target);
  const body = JSON.stringify({ plan: { owner } });
  return { id: count, name: `record-of-the-test-${count}`, target, body, on, seen };
};
const planOf = ({ areas }: BoardPack) => areas.find(({ id }) => id === 'A25');

describe('what was recorded of the plan, and a later plan of the council', () => {
  const first = imported('2026-05-01', 'Head of First');

  test('that says otherwise are told, and both are in the history', () => {
    const record = recorded('2026-05-12', 'Head of Audit', first);
    const { pack } = joinedBoard(imported('2026-05-20', 'Head of Imports'), [record]);
    expect(boardPack.parse(pack).planConflicts).toEqual([
      {
        kind: 'area',
        id: 'A25',
        part: 'owner',
        recordedOn: '2026-05-12',
        recorded: 'Head of Audit',
        plannedOn: '2026-05-20',
        planned: 'Head of Imports',
      },
    ]);
    expect(planOf(pack)?.plan?.owner).toBe('Head of Imports');
    expect(planOf(pack)?.formerPlans?.map(({ owner }) => owner)).toEqual(['Head of Audit']);
  });

  test('that says the same, or is older, is no conflict', () => {
    const record = recorded('2026-05-12', 'Head of Audit', first);
    for (const pack of [imported('2026-05-20', 'Head of Audit'), first]) {
      const joined = joinedBoard(pack, [record]).pack;
      expect(joined.planConflicts).toBeUndefined();
      expect(planOf(joined)?.plan?.owner).toBe('Head of Audit');
    }
  });

  test('is settled by what is recorded after it', () => {
    const newer = imported('2026-05-20', 'Head of Imports');
    const records = [
      recorded('2026-05-12', 'Head of Audit', first),
      recorded('2026-05-21', 'Head of Both', newer),
    ];
    const { pack } = joinedBoard(newer, records);
    expect(pack.planConflicts).toBeUndefined();
    expect(planOf(pack)?.plan?.owner).toBe('Head of Both');
  });

  test('of one day is a conflict only where its file came after the record', () => {
    const sameDay = imported('2026-05-12', 'Head of Imports');
    const after = joinedBoard(sameDay, [recorded('2026-05-12', 'Head of Audit', first)]).pack;
    expect(after.planConflicts).toMatchObject([{ part: 'owner', planned: 'Head of Imports' }]);
    expect(planOf(after)?.plan?.owner).toBe('Head of Audit');
    const seen = joinedBoard(sameDay, [recorded('2026-05-12', 'Head of Audit', sameDay)]).pack;
    expect(seen.planConflicts).toBeUndefined();
  });

  test('of the day on which it was recorded where there was none, is a conflict', () => {
    const none = {
      ...first,
      areas: first.areas.map((area) => (area.id === 'A25' ? { ...area, plan: null } : area)),
    };
    const record = recorded('2026-05-12', 'Head of Audit', none);
    const { pack } = joinedBoard(imported('2026-05-12', 'Head of Imports'), [record]);
    expect(pack.planConflicts).toMatchObject([{ part: 'owner', planned: 'Head of Imports' }]);
  });

  test('loses neither, whatever the days', () => {
    const day = fc
      .integer({ min: 1, max: 28 })
      .map((one) => `2026-05-${String(one).padStart(2, '0')}`);
    const owner = fc.constantFrom('Head of A', 'Head of B');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(day, owner), { maxLength: 5 }),
        day,
        owner,
        (made, of, says) => {
          const records = made
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([on, who]) => recorded(on, who, first));
          const { pack, setAside } = joinedBoard(imported(of, says), records);
          const area = planOf(boardPack.parse(pack));
          const all = [...(area?.formerPlans ?? []), ...(area?.plan ? [area.plan] : [])];
          expect(setAside).toEqual([]);
          expect(all).toHaveLength(records.length + 1);
          // What holds and is not what was recorded last is told.
          const last = made.length === 0 ? null : JSON.parse(records.at(-1)?.body ?? '').plan.owner;
          if (last !== null && area?.plan?.owner !== last)
            expect(pack.planConflicts).toHaveLength(1);
        },
      ),
    );
  });
});

test('that an action is done, and a later plan that does not say so, are told', () => {
  const open = (planPack.actions ?? []).find(({ completion }) => completion === null);
  if (!open) throw new Error('no open action');
  const later = {
    ...planPack,
    actions: (planPack.actions ?? []).map((action) =>
      action.id === open.id ? { ...action, knownOn: '2026-12-30' } : action,
    ),
  };
  const record: KeptRecord = {
    id: 1,
    name: 'record-of-an-action',
    target: { code: exampleshire, kind: 'action', id: open.id },
    body: JSON.stringify({ completion: { doneOn: '2026-12-18', evidence: null } }),
    on: '2026-12-20',
    seen: null,
  };
  const { pack } = joinedBoard(later, [record]);
  expect(pack.planConflicts).toEqual([
    {
      kind: 'action',
      id: open.id,
      part: 'completion',
      recordedOn: '2026-12-20',
      recorded: '2026-12-18',
      plannedOn: '2026-12-30',
      planned: null,
    },
  ]);
});
