import { describe, expect, test } from 'vitest';
import { areaUpdate } from './areaUpdate.ts';
import { newBoardDecision } from './boardDecision.ts';
import { parseRequest } from './parseRequest.ts';

const evidence = {
  status: 'open',
  on: '2026-11-18',
  text: 'Seen.',
  source: { title: 'Audit', publisher: 'Exampleshire Council' },
};
const decision = { kind: 'decision', on: '2026-11-22', text: 'Agreed.' };

const update = (json: unknown) => parseRequest(areaUpdate, json);
const pointers = (read: ReturnType<typeof parseRequest>) =>
  'faults' in read ? read.faults.map(({ pointer, detail }) => `${pointer} ${detail}`) : [];

describe('an update as it is sent', () => {
  test('is read with what it leaves out', () => {
    expect(update({ evidence })).toEqual({
      sent: { evidence: { ...evidence, source: { ...evidence.source, url: null } }, plan: {} },
    });
    expect(update({ plan: { owner: '', dueOn: null } })).toEqual({
      sent: { evidence: null, plan: { owner: '', dueOn: null } },
    });
  });

  test.each([
    ['says nothing', {}, '# wanted evidence, a part of the plan, or both'],
    ['has no evidence and an empty plan', { evidence: null, plan: {} }, '# wanted evidence'],
    ['has a status without its evidence', { evidence: { status: 'open' } }, '#/evidence/on wanted'],
    [
      'says that there is no evidence',
      { evidence: { ...evidence, status: 'not-stated' } },
      '#/evidence/status wanted one of open, in-progress, addressed, closed',
    ],
    [
      'links to no https address',
      { evidence: { ...evidence, source: { ...evidence.source, url: 'javascript:alert(1)' } } },
      '#/evidence/source/url wanted an address that begins with https://',
    ],
    ['has a rating that is none', { plan: { impact: 'purple' } }, '#/plan/impact wanted one of'],
    [
      'has a date that the calendar does not have',
      { plan: { dueOn: '2026-02-30' } },
      '#/plan/dueOn wanted a date that the calendar has',
    ],
    ['has a field that is none', { plan: { 'a/b~': '' } }, '#/plan/a~1b~0 wanted no such field'],
    [
      'is longer than a board would read',
      { plan: { commentary: 'x'.repeat(4001) } },
      '#/plan/commentary wanted at most 4000 characters here',
    ],
    ['is no object', 'open', '# wanted object'],
  ])('is refused at its place where it %s', (_, json, fault) => {
    expect(pointers(update(json))[0]).toContain(fault);
  });

  test('reports every fault at once', () => {
    expect(pointers(update({ plan: { impact: 'x', delivery: 'y' } }))).toHaveLength(2);
  });
});

describe('a decision as it is sent', () => {
  test('is read with what it leaves out', () => {
    expect(parseRequest(newBoardDecision, decision)).toEqual({
      sent: { ...decision, owner: '', dueOn: null, areaIds: [] },
    });
  });

  test.each([
    ['has no day', { ...decision, on: '2026-11' }, '#/on wanted a day like 2026-01-12'],
    ['has a day that is none', { ...decision, on: '2026-02-30' }, '#/on wanted a date that'],
    ['says nothing', { ...decision, text: ' ' }, '#/text wanted text that is not empty'],
    [
      'is an action that nobody answers for',
      { ...decision, kind: 'action' },
      '#/owner wanted who answers for the action',
    ],
  ])('is refused at its place where it %s', (_, json, fault) => {
    expect(pointers(parseRequest(newBoardDecision, json))[0]).toContain(fault);
  });
});
