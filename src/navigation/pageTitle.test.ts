import { describe, expect, test } from 'vitest';
import { testAuthorities } from '#mocks/exampleshire.ts';
import { pageTitle } from './pageTitle.ts';

const [exampleshire] = testAuthorities.authorities;
if (!exampleshire) throw new Error('Exampleshire is wanted');

describe('pageTitle', () => {
  test('names the section, the authority and the product, in this order', () => {
    expect(pageTitle('Workforce', exampleshire)).toBe(
      'Workforce, Exampleshire children’s services: Improvement Board',
    );
  });

  test('tells an abolished authority from the one that took its name', () => {
    expect(pageTitle('Workforce', { ...exampleshire, status: 'abolished' })).toBe(
      'Workforce, Exampleshire children’s services (abolished): Improvement Board',
    );
  });

  test('does without an authority when none could be read', () => {
    expect(pageTitle('Workforce', undefined)).toBe('Workforce: Improvement Board');
  });
});
