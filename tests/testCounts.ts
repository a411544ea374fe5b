/** How many tests ended in which way. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** How many of the passed did so only when tried again. */
  readonly again: number;
}

export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0, again: 0 };

export const addCounts = (a: TestCounts, b: TestCounts): TestCounts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
  again: a.again + b.again,
});

/** What is read here of Vitest's JSON report. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** A file that fails without a failing test in it (it did not load, a hook threw) counts as one failed. */
export function vitestCounts(report: VitestReport): TestCounts {
  const failedOutsideTests = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + failedOutsideTests.length,
    skipped: report.numPendingTests + report.numTodoTests,
    again: 0,
  };
}

/** What is read here of Playwright's JSON report. */
export interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  /** Faults outside tests: a file that did not load, a server that did not start. */
  readonly errors: readonly unknown[];
}

/** A fault outside tests counts as failed. */
export const playwrightCounts = ({ stats, errors }: PlaywrightReport): TestCounts => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
  again: stats.flaky,
});

/** `12 passed, 0 failed`, and `, 1 skipped` when any was. */
export function countLine({ passed, failed, skipped }: TestCounts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
