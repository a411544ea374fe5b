/** Runs before every test file: what a test leaves in the console, or asks of the network, fails it. */
import { format } from 'node:util';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { server } from '#mocks/node.ts';

const problems: string[] = [];

// A test that means to provoke a message replaces the method with `vi.spyOn`.
for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => {
    const message = format(...args);
    // Happy DOM does not know the element of HTML; every browser since 2023 does.
    if (message.startsWith('The tag <search> is unrecognized')) return;
    problems.push(`console.${level}: ${message}`);
  };
}

// MSW's own 'error' strategy lets requests for common assets pass, and code may swallow its error.
beforeAll(() =>
  server.listen({
    onUnhandledRequest: (request, print) => {
      problems.push(`unhandled request: ${request.method} ${request.url}`);
      print.error();
    },
  }),
);
afterAll(() => server.close());

let cleanUpDocument = () => {};
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  // A whole board with its charts takes a while on a machine that is busy.
  configure({ asyncUtilTimeout: 10_000 });
  cleanUpDocument = () => {
    cleanup();
    // Each test is a tab of its own.
    window.sessionStorage.clear();
  };
}

afterEach(() => {
  cleanUpDocument();
  server.resetHandlers();
  const found = problems.splice(0);
  if (found.length > 0) throw new Error(`The test left problems:\n${found.join('\n')}`);
});
