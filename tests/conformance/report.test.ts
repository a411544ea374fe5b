// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { describeChecked, describeSummary } from './report.ts';

const passed = { name: 'one thing holds', outcome: [] };
const short = (count: number) => ({
  name: 'another holds',
  outcome: Array.from({ length: count }, (_, index) => ({ found: `${index}`, wanted: '9' })),
});
const left = { name: 'a third holds', outcome: { skipped: 'no --observer-token' } };

describe('the report of a conformance run', () => {
  test('says of each check what it came to, with what was found and what was wanted', () => {
    expect(describeChecked(passed)).toBe('passed      one thing holds');
    expect(describeChecked(left)).toBe('left out    a third holds: no --observer-token');
    expect(describeChecked(short(1))).toBe(
      'fell short  another holds\n              found 0\n              wanted 9',
    );
  });

  test('shows the first of many faults and counts the others', () => {
    expect(describeChecked(short(12)).split('\n').at(-1)).toBe('              and 7 more');
  });

  test('sums up', () => {
    expect(describeSummary([passed, left])).toBe('The server passed all 1 checks. 1 left out.');
    expect(describeSummary([passed, short(1)])).toBe('1 of 2 checks fell short.');
  });
});
