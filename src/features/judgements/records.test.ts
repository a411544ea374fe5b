import { describe, expect, test } from 'vitest';
import { testPack } from '#mocks/exampleshire.ts';
import { recordsOf } from './records.ts';

describe(recordsOf, () => {
  test('tells every inspection and visit once, newest first, a vague visit where its number puts it', () => {
    expect(recordsOf(testPack).map(({ id }) => id)).toEqual([
      'I-2025-11-10',
      'MV3',
      'MV2',
      'MV1',
      'I-2022-07-18',
      'I-2019-06-10',
    ]);
  });

  test('gives each inspection the one before it and the first none', () => {
    const before = recordsOf(testPack).flatMap((one) =>
      one.kind === 'inspection' ? [one.before?.id ?? null] : [],
    );
    expect(before).toEqual(['I-2022-07-18', 'I-2019-06-10', null]);
  });

  test('is empty without records', () => {
    expect(recordsOf({ ...testPack, inspections: [], visits: [] })).toEqual([]);
  });
});
