import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testArea, testInspection, testPack, testVisit } from '#mocks/exampleshire.ts';
import { describeEvidenceDate, formatAge } from '#src/core/board/areaText.ts';
import { firstDay, lastDay, laterOf } from '#src/core/model/partialDate.ts';
import { boardPack } from './boardPack.ts';
import { check, SchemaError } from './check.ts';
import { inspection, visit } from './inspections.ts';

const day = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const partial = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([date, length]) => date.slice(0, length));

/** An area raised on a day, with evidence of the same day, both known from another. */
const packWith = (on: string, knownOn: string) => {
  const evidence = { ...testArea('E', 'X', on), status: 'open', on, knownOn, text: 'Seen.' };
  const { status, knownBy, text, sourceId } = evidence;
  const history = [{ status, on, knownOn, knownBy, text, sourceId }];
  return { ...testPack, areas: [{ ...testArea('A', 'X', on), knownOn, history }] };
};

const faultsOf = (json: unknown): string[] => {
  try {
    check(boardPack, json, 'board-pack.json');
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    return error.faults.map(({ path, found, wanted }) => `${path}: found ${found}, ${wanted}`);
  }
  return [];
};

describe('a record that would be known before it can have happened', () => {
  test('is refused, each by its path', () => {
    expect(faultsOf(packWith('2022-09-21', '2022-09-20'))).toEqual([
      'areas[0].history[0].knownOn: found "2022-09-20", wanted a date not before the evidence, on 2022-09-21',
      'areas[0].knownOn: found "2022-09-20", wanted a date not before it was raised, raisedOn 2022-09-21',
    ]);
    const early = { knownOn: '2021-12' };
    for (const [schema, record] of [
      [inspection, testInspection('2022-01-10', '2022-02-10', { overall: 'good' })],
      [visit, testVisit(1, '2022-01-10')],
    ] as const) {
      expect(schema.safeParse(record).success).toBe(true);
      const { error } = schema.safeParse({ ...record, ...early });
      expect(error?.issues.map(({ message }) => message)).toEqual([
        'wanted a date not before it began, start 2022-01-10',
      ]);
    }
  });

  test('is the only one: whatever is let in, a view says on every later day how old it is', () => {
    fc.assert(
      fc.property(partial, partial, day, (on, knownOn, later) => {
        const { success, data } = boardPack.safeParse(packWith(on, knownOn));
        expect(success).toBe(lastDay(knownOn) >= firstDay(on));
        const [area] = data?.areas ?? [];
        if (!area) return;
        const asAt = laterOf(later, lastDay(knownOn));
        expect(formatAge(area, asAt)).toMatch(/\d|less than a/);
        expect(describeEvidenceDate(area, asAt)).toMatch(/ old$/);
      }),
    );
  });
});
