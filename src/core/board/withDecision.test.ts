import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { asKnownOn } from '#src/core/asKnownOn/asKnownOn.ts';
import type { NewBoardDecision } from '#src/core/model/boardDecision.ts';
import { boardPack } from '#src/core/schema/boardPack.ts';
import { withDecision } from './withDecision.ts';

const action: NewBoardDecision = {
  kind: 'action',
  on: '2026-11-20',
  text: 'Bring the next audit to the board.',
  owner: 'Head of Examples',
  dueOn: '2027-01-31',
  areaIds: ['A25'],
};
const recorded = (id: string) => ({ id, on: '2026-11-22' });
const once = withDecision(testPack, action, recorded('one'));

describe('a recorded decision', () => {
  test('is added to those of the board, known from the day of recording', () => {
    const twice = withDecision(once, { ...action, text: 'Another.' }, recorded('two'));
    expect(twice.decisions?.map(({ id, text }) => [id, text])).toEqual([
      ['one', action.text],
      ['two', 'Another.'],
    ]);
    expect(twice.decisions?.[0]).toMatchObject({ ...action, knownOn: '2026-11-22' });
  });

  test('leaves everything else as it was, and a board that its schema accepts', () => {
    const { decisions: _, ...others } = once;
    expect(others).toEqual(testPack);
    expect(boardPack.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  });

  test('is not in the view of an earlier day', () => {
    expect(asKnownOn(once, '2026-11-21').decisions).toEqual([]);
    expect(asKnownOn(once, '2026-11-22').decisions).toHaveLength(1);
  });
});
