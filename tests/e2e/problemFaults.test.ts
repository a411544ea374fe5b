// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { problemFaults } from './problemFaults.ts';

const [wrong, late] = ['console error: something is wrong', 'page error: Error: too late'];

describe(problemFaults, () => {
  test('finds nothing where every problem was named and every one named occurred', () => {
    expect(problemFaults([], [])).toEqual({ unexpected: [], absent: [] });
    expect(problemFaults([wrong, wrong], [/is wrong/])).toEqual({ unexpected: [], absent: [] });
  });

  test('finds a problem that was not named', () => {
    expect(problemFaults([wrong, late], [/is wrong/]).unexpected).toEqual([late]);
    expect(problemFaults([late], []).unexpected).toEqual([late]);
  });

  test('finds what was named and did not occur', () => {
    expect(problemFaults([wrong], [/is wrong/, /too late/]).absent).toEqual([/too late/]);
    expect(problemFaults([], [/is wrong/]).absent).toEqual([/is wrong/]);
  });
});
