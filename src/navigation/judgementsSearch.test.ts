import { describe, expect, test } from 'vitest';
import { ladderTopics } from '#src/features/judgements/history/options.ts';
import { judgementsSearch, optionsOf, searchOf } from './judgementsSearch.ts';

const read = (search: Record<string, unknown>) => optionsOf(judgementsSearch.parse(search));

describe('the address of the judgements', () => {
  test('draws every topic where it is silent, and says nothing of that itself', () => {
    expect(read({})).toEqual({ topics: ladderTopics, record: null });
    expect(searchOf({ topics: ladderTopics, record: null })).toEqual({});
  });

  test('carries any choice of topics, none among them, there and back', () => {
    for (let bits = 0; bits < 2 ** ladderTopics.length; bits += 1) {
      const options = { topics: ladderTopics.filter((_, bit) => bits & (1 << bit)), record: 'MV1' };
      expect(read(searchOf(options))).toEqual(options);
    }
  });

  test('leaves aside what it does not understand', () => {
    expect(read({ topics: 'nonsense,leadership' }).topics).toEqual(['leadership']);
    expect(read({ topics: 'nonsense' }).topics).toEqual(ladderTopics);
    expect(read({ topics: 7 }).topics).toEqual(ladderTopics);
  });
});
