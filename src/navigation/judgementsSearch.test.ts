import { describe, expect, test } from 'vitest';
import { ilacsTopics } from '#src/core/model/topic.ts';
import { judgementsSearch, parseSearch, toSearch } from './judgementsSearch.ts';

const read = (search: Record<string, unknown>) => parseSearch(judgementsSearch.parse(search));

describe('the address of the judgements', () => {
  test('draws every topic where it is silent, and says nothing of that itself', () => {
    expect(read({})).toEqual({ topics: ilacsTopics, record: null });
    expect(toSearch({ topics: ilacsTopics, record: null })).toEqual({});
  });

  test('carries any choice of topics, none among them, there and back', () => {
    for (let bits = 0; bits < 2 ** ilacsTopics.length; bits += 1) {
      const options = {
        topics: ilacsTopics.filter((_, bit) => bits & (1 << bit)),
        record: 'MV1',
      };
      expect(read(toSearch(options))).toEqual(options);
    }
  });

  test('leaves aside what it does not understand', () => {
    expect(read({ topics: 'nonsense,leadership' }).topics).toEqual(['leadership']);
    expect(read({ topics: 'nonsense' }).topics).toEqual(ilacsTopics);
    expect(read({ topics: 7 }).topics).toEqual(ilacsTopics);
  });
});
