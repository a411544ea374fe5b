import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CouncilRow } from './councilRows.ts';
import { DatedRows, type History } from './datedRows.ts';

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
        const dated = new DatedRows([], history);
        for (const [index, [id, on, text]] of inOrder.entries()) {
          const before = inOrder
            .slice(0, index)
            .map(([one, at]) => [one, at, said(dated.rows, one, at)] as const);
          dated.add(row(id, on, text));
          expect(said(dated.rows, id, on)).toBe(text);
          expect(dated.latest(id, on)?.get('text')).toBe(text);
          for (const [one, at, was] of before)
            if (at < on) expect(said(dated.rows, one, at)).toBe(was);
        }
      }),
    );
  });

  test('are one for each date on which something changed, and none where nothing did', () => {
    fc.assert(
      fc.property(entries, (given) => {
        const dated = new DatedRows([], history);
        for (const [id, on, text] of given) dated.add(row(id, on, text));
        const { rows } = dated;
        const dates = rows.map((one) => `${one.get('id')} ${one.get('as_of')}`);
        expect(new Set(dates).size).toBe(dates.length);
        for (const [id, on] of given) {
          const again = dated.add(row(id, on, said(rows, id, on) ?? ''));
          expect(again.isChanged).toBe(false);
        }
        expect(new DatedRows(rows, history).rows).toEqual(rows);
      }),
    );
  });

  test('keep all that was said of a record that has another reference now', () => {
    const dated = new DatedRows(
      [row('1', '2026-11-10', 'a'), row('2', '2026-11-10', 'b')],
      history,
    );
    dated.rename('1', '3');
    dated.add(row('3', '2026-11-20', 'c'));
    expect(dated.rows.map((one) => [...one.values()])).toEqual([
      ['3', '2026-11-10', 'a'],
      ['3', '2026-11-20', 'c'],
      ['2', '2026-11-10', 'b'],
    ]);
  });
});
