import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testAuthorities, testIndicator, testPack } from '#mocks/exampleshire.ts';
import { planDay, planPack } from '#mocks/planBoard.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import { readingOf } from '#src/features/indicators/trend/reading.ts';
import { packReadings } from '#src/features/performance/packReadings.ts';
import { attentionKinds, attentionOf, worstOfEachKind } from './attention.ts';
import { attentionHeadline, attentionText, describeKinds } from './attentionText.ts';

const [own] = testAuthorities.authorities;
if (!own) throw new RangeError('no authority');
const indicator = (value: number, england: number) =>
  readingOf(testIndicator([value], { country: [england] }), testAuthorities, own);

function itemsOn(day: string, indicators = [indicator(30, 13)]) {
  const pack = asKnownOn(planPack, day);
  const items = attentionOf(pack, packReadings(pack), indicators, day);
  return { pack, items, texts: items.map((item) => attentionText(item, pack, day)) };
}

describe('what needs the attention of a board', () => {
  const { items, texts } = itemsOn(planDay);

  test('has the worst first: overdue without an owner in post, then the longest overdue', () => {
    expect(texts[0]).toMatchObject({
      title: 'Action 1.8: Publish the supervision standard',
      lead: '46 days overdue',
      rest: ', and no owner is in post',
      owner: 'No owner in post',
      when: 'Due 31 October 2026',
    });
    expect(attentionHeadline(items)).toMatch(
      /^\w+ items need attention; the worst is an action 46 days overdue with no owner in post$/,
    );
  });

  test('has each kind in its order, with what is done about a measure', () => {
    const order = items.map(({ kind }) => attentionKinds.indexOf(kind));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect([...new Set(items.map(({ kind }) => kind))]).toEqual(
      attentionKinds.filter((kind) => kind !== 'stale-area'),
    );
    expect(texts.find(({ id }) => id === 'measure-caseloads-over-20')).toMatchObject({
      title: 'Caseloads over 20: 33 in Nov 2026; target 10 or fewer',
      lead: 'Change for the worse',
      rest: ', and the target will be missed',
      owner: 'Head of Safeguarding',
      when: 'Action was due 30 November 2026',
    });
    expect(texts.filter(({ kind }) => kind === 'no-evidence').map(({ title }) => title)).toEqual([
      'Action 4.3: Return interviews within 72 hours',
      'Action 2.6: Exit interviews with everyone who leaves',
      'Action 6.2: Local offer written with care leavers',
    ]);
  });

  test('shows the worst of each kind, and counts all others', () => {
    const { shown, rest } = worstOfEachKind(items);
    expect(shown.length + rest.length).toBe(items.length);
    expect(new Set(shown.map(({ kind }) => kind)).size).toBe(shown.length);
    expect(describeKinds(rest)).toContain('2 actions marked done without evidence');
  });

  test('says of an area when it was raised before as the board links it, and no further', () => {
    const raised = (id: string, on: string, restatedIn: string[]) =>
      testArea(id, `Raised ${on}`, on, { restatedIn });
    const areas = [
      raised('of-several-topics', '2014-06-30', ['between']),
      raised('between', '2022-09-21', ['now']),
      { ...raised('now', '2026-01-12', []), list: 'current' as const },
    ];
    const pack = { ...testPack, areas };
    const found = attentionOf(pack, [], [], '2026-02-01').map((item) =>
      attentionText(item, pack, '2026-02-01'),
    );
    expect(found).toMatchObject([{ id: 'area-now', lead: 'Raised before', rest: ': 2022' }]);
  });

  test.each([
    [26, 13, true],
    [25.9, 13, false],
    [5, 0, false],
  ])('has an indicator of %d where England is %d: %s', (value, england, isThere) => {
    const found = itemsOn(planDay, [indicator(value, england)]).items;
    expect(found.some(({ kind }) => kind === 'twice-england')).toBe(isThere);
  });

  test('has an open area once its latest evidence is more than a year old, and only once', () => {
    const { texts: later } = itemsOn('2027-02-06');
    expect(later.filter(({ id }) => id === 'area-A25')).toMatchObject([
      { kind: 'stale-area', lead: 'Open', when: 'Evidence of 5 February 2026' },
    ]);
  });

  test('says so where there is nothing', () => {
    const pack = { ...testPack, areas: [] };
    expect(attentionOf(pack, [], [], planDay)).toEqual([]);
    expect(attentionHeadline([])).toBe('Nothing needs attention by the rules of this page');
  });

  test('names each thing once, on whatever day, and nothing that is done with evidence', () => {
    const day = fc
      .date({ min: new Date('2025-12-01'), max: new Date('2027-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (asAt) => {
        const { pack, texts: all } = itemsOn(asAt);
        const ids = all.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const shown = (pack.actions ?? []).filter(({ completion }) => completion?.evidence);
        for (const { id } of shown) expect(ids).not.toContain(`action-${id}`);
      }),
      { numRuns: 20 },
    );
  });
});
