import { test as base, expect } from '@playwright/test';

interface Watched {
  /**
   * Names a problem that the test brings about on purpose, e.g. a data file that is missing.
   * It has to occur. To be called before it does, or after.
   */
  expectProblem: (pattern: RegExp) => void;
}

/** Fails a test on anything that a user's console would show, and on any request to elsewhere. */
export const test = base.extend<Watched>({
  expectProblem: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      const expected: RegExp[] = [];
      const ownOrigin = new URL(baseURL ?? '').origin;

      context.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warning') return;
        problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => {
        const error = webError.error();
        problems.push(`page error: ${error.stack ?? error.message}`);
      });
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (origin === ownOrigin || protocol === 'data:' || protocol === 'blob:') return;
        problems.push(`request to another origin: ${request.url()}`);
      });

      await use((pattern) => expected.push(pattern));

      const unexpected = problems.filter((problem) => !expected.some((one) => one.test(problem)));
      const absent = expected.filter((one) => !problems.some((problem) => one.test(problem)));
      expect(unexpected, 'console messages, page errors and requests to elsewhere').toEqual([]);
      expect(absent, 'expected problems that did not occur').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
