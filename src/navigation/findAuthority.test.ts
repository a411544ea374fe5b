import { describe, expect, test } from 'vitest';
import { exampleshire, testAuthorities } from '#mocks/exampleshire.ts';
import { findAuthority } from './findAuthority.ts';

const [first, second, ...others] = testAuthorities.authorities;
if (!first || !second) throw new Error('Exampleshire and a neighbour are wanted');

describe('findAuthority', () => {
  test('finds an authority by its code', () => {
    expect(findAuthority(testAuthorities, exampleshire)?.shortName).toBe('Exampleshire');
  });

  test('finds an authority by a code that it had before', () => {
    const moved = { ...first, formerCodes: ['E10999998', 'E10999999'] };
    const all = { ...testAuthorities, authorities: [second, moved, ...others] };
    expect(findAuthority(all, 'E10999999')).toBe(moved);
  });

  test('prefers the authority that has the code now', () => {
    const moved = { ...first, formerCodes: [second.code] };
    const all = { ...testAuthorities, authorities: [moved, second, ...others] };
    expect(findAuthority(all, second.code)).toBe(second);
  });

  test('finds none for a code that nobody has or had', () => {
    expect(findAuthority(testAuthorities, 'E06999999')).toBeUndefined();
  });
});
