// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AuthoritySet, setFromAddress, setInAddress } from '#src/core/model/authoritySet.ts';
import { indicatorIds } from '#src/core/model/indicator.ts';
import { ilacsTopics } from '#src/core/model/topic.ts';
import { parseSearch, toSearch } from '#src/navigation/authoritiesSearch.ts';
import { type AuthoritiesOptions, usualOptions } from './options.ts';

const code = fc
  .integer({ min: 6_000_001, max: 9_999_999 })
  .map((number) => `E0${number}`.padEnd(9, '0'));
const set: fc.Arbitrary<AuthoritySet> = fc.oneof(
  fc.record({ kind: fc.constantFrom('region' as const, 'neighbours' as const), code }),
  fc.record({
    kind: fc.constantFrom('below-good' as const, 'once-inadequate' as const, 'england' as const),
  }),
  fc.record({
    kind: fc.constant('list' as const),
    codes: fc.uniqueArray(code, { minLength: 1, maxLength: 20 }),
  }),
);
const year = fc.option(fc.integer({ min: 2017, max: 2040 }));
const options: fc.Arbitrary<AuthoritiesOptions> = fc.record({
  set: fc.option(set),
  year,
  from: year,
  sort: fc.constantFrom('name' as const, 'began' as const, ...ilacsTopics, ...indicatorIds),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
  measure: fc.constantFrom(...indicatorIds),
  hasAllMeasures: fc.boolean(),
});

describe('the address of authorities side by side', () => {
  test('keeps every set', () => {
    fc.assert(
      fc.property(set, (one) => {
        expect(setFromAddress(setInAddress(one))).toEqual(one);
      }),
    );
  });

  test('keeps everything that a reader can ask for', () => {
    fc.assert(
      fc.property(options, (one) => {
        expect(parseSearch(toSearch(one))).toEqual(one);
      }),
    );
  });

  test('says nothing of what is usual', () => {
    expect(Object.values(toSearch(usualOptions)).every((one) => one === undefined)).toBe(true);
  });

  test('leaves aside what is no set, whatever it is', () => {
    for (const text of [
      '',
      'list',
      'region',
      'region-London',
      'neighbours-E06000019-E06000020',
      'worst',
    ]) {
      expect(setFromAddress(text)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = setFromAddress(text);
        if (found) expect(setFromAddress(setInAddress(found))).toEqual(found);
      }),
    );
  });
});
