import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CouncilRow } from './councilRows.ts';
import { type History, withDatedRow } from './datedRows.ts';

const history: History = { id: 'id', date: 'as_of', says: ['text'] };
const row = (id: string, on: string, text: string): CouncilRow =>
  new Map([
    ['id', id],
    ['as_of', on],
    ['text', text],
  ]);
const said = (rows: readonly CouncilRow[], id: string, on: string) =>
  rows
    .filter((one) => one.get('id') === id && (one.get('as_of') ?? '') <= on)
    .toSorted((a, b) => ((a.get('as_of') ?? '') < (b.get('as_of') ?? '') ? -1 : 1))
    .at(-1)
    ?.get('text');

describe('rows of records by their dates', () => {
  const day = fc.integer({ min: 10, max: 28 }).map((one) => `2026-11-${one}`);
  const entries = fc.array(
    fc.tuple(fc.constantFrom('1', '2'), day, fc.constantFrom('a', 'b', 'c')),
    { maxLength: 20 },
  );

  test('say of every earlier day what was said of it then, whatever comes later', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const inOrder = given.toSorted(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
        let rows: readonly CouncilRow[] = [];
        for (const [index, [id, on, text]] of inOrder.entries()) {
          const before = inOrder
            .slice(0, index)
            .map(([one, at]) => [one, at, said(rows, one, at)] as const);
          rows = withDatedRow(rows, row(id, on, text), history).rows;
          expect(said(rows, id, on)).toBe(text);
          for (const [one, at, was] of before) if (at < on) expect(said(rows, one, at)).toBe(was);
        }
      }),
    );
  });

  test('are one for each date on which something changed, and none where nothing did', () => {
    fc.assert(
      fc.property(entries, (given) => {
        let rows: readonly CouncilRow[] = [];
        for (const [id, on, text] of given)
          rows = withDatedRow(rows, row(id, on, text), history).rows;
        const dates = rows.map((one) => `${one.get('id')} ${one.get('as_of')}`);
        expect(new Set(dates).size).toBe(dates.length);
        for (const [id, on] of given) {
          const again = withDatedRow(rows, row(id, on, said(rows, id, on) ?? ''), history);
          expect(again).toMatchObject({ rows, isChanged: false });
        }
      }),
    );
  });
});
