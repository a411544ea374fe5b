import { describe, expect, test } from 'vitest';
import { addCounts, countLine, noTests, playwrightCounts, vitestCounts } from './testCounts.ts';

const vitestReport = {
  numPassedTests: 5,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'failed', assertionResults: [{ status: 'failed' }] }],
};

describe(vitestCounts, () => {
  test('counts tests to do as skipped', () => {
    expect(vitestCounts(vitestReport)).toMatchObject({ passed: 5, failed: 1, skipped: 3 });
  });

  test('counts a file that did not load as one failed', () => {
    const testResults = [
      ...vitestReport.testResults,
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [] },
    ];
    expect(vitestCounts({ ...vitestReport, testResults }).failed).toBe(2);
  });
});

describe(playwrightCounts, () => {
  const stats = { expected: 3, unexpected: 1, flaky: 0, skipped: 2 };

  test('counts what was expected as passed', () => {
    expect(playwrightCounts({ stats, errors: [] })).toMatchObject({
      passed: 3,
      failed: 1,
      skipped: 2,
    });
  });

  test('counts a server that did not start as one failed', () => {
    expect(playwrightCounts({ stats, errors: [{}] }).failed).toBe(2);
  });

  test('tells a test that needed a second try from the others that passed', () => {
    expect(playwrightCounts({ stats: { ...stats, flaky: 1 }, errors: [] })).toMatchObject({
      passed: 4,
      failed: 1,
      again: 1,
    });
  });
});

describe(countLine, () => {
  test('leaves out skipped tests when there are none', () => {
    expect(countLine(noTests)).toBe('0 passed, 0 failed');
  });

  test('names skipped tests when there are some', () => {
    const some = { passed: 2, failed: 1, skipped: 3, again: 0 };
    expect(countLine(addCounts(some, some))).toBe('4 passed, 2 failed, 6 skipped');
  });
});
