import { describe, expect, test } from 'vitest';
import { planPack } from '#mocks/planBoard.ts';
import { boardPack } from './boardPack.ts';
import { check } from './check.ts';

const [first, ...others] = planPack.actions ?? [];
const faultOf = (change: object) => {
  try {
    check(boardPack, { ...planPack, actions: [{ ...first, ...change }, ...others] }, 'pack');
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('the actions of a pack', () => {
  test.each([
    ['an area that is not there', { areaId: 'A99' }, 'one of the areas'],
    ['a measure that is not there', { measureId: 'm99' }, 'one of the measures'],
    ['a source that is not there', { sourceId: 'S99' }, 'one of the sources'],
    [
      'a meeting that is not there',
      {
        completion: {
          doneOn: '2025-12-01',
          evidence: { text: 'Seen.', sourceId: 'improvement-plan', meetingId: 'm' },
        },
      },
      'one of the meetings',
    ],
    [
      'an end of later than it is known',
      { completion: { doneOn: '2099-01', evidence: null } },
      'wanted a date not after that from which it is known',
    ],
    [
      'a history out of order',
      { formerStates: [{ knownOn: '2099-01-01', knownBy: 'published', text: 'Later' }] },
      'wanted a date not after that of what took its place',
    ],
    ['no text', { text: ' ' }, 'wanted text that is not empty'],
    ['a rating of no key', { delivery: 'purple' }, 'wanted one of blue, green, amber, red'],
    ['the reference of another', { id: others[0]?.id }, 'wanted an id of its own'],
  ])('are refused with %s', (_what, change, wanted) => {
    expect(faultOf(change)).toContain(wanted);
  });

  test('need nothing but a reference, a text, a source and from when they are known', () => {
    const bare = {
      knownOn: '2026-01',
      knownBy: 'published',
      text: 'Act.',
      id: '9',
      sourceId: 'T1',
    };
    const pack = boardPack.parse({ ...planPack, actions: [...(planPack.actions ?? []), bare] });
    expect(pack.actions?.at(-1)).toMatchObject({ owner: '', dueOn: null, completion: null });
  });
});
