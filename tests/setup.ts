/**
 * Runs before every test file: what a test leaves in the console, asks of the network, or leaves on the
 * page with a hole in a sentence, fails it.
 */
import { format } from 'node:util';
import * as React from 'react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { server } from '#mocks/node.ts';
import { textHoles } from './textHoles.ts';

// Libraries ask at every call whether this is production, and the real variables are read from the system each time.
process.env = { ...process.env };

/** React writes down where each element was made, for a debugger: a tenth of the time of all tests. */
const inReact: unknown = Object.entries(React).find(([name]) => name.startsWith('__CLIENT'))?.[1];
if (typeof inReact === 'object' && inReact !== null) {
  Object.defineProperty(inReact, 'recentlyCreatedOwnerStacks', { get: () => Infinity, set() {} });
}

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
afterAll(() => {
  server.close();
  forgetFile();
});

let cleanUpDocument = () => {};
let forgetFile = () => {};
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest');
  const { cleanup, configure } = await import('@testing-library/react');
  // A whole board with its charts takes a while on a machine that is busy.
  configure({
    asyncUtilTimeout: 10_000,
    // Without the document, which is printed each time that something is not there yet.
    getElementError: (message) => new Error(message ?? 'There is no such element.'),
  });
  cleanUpDocument = () => {
    problems.push(...textHoles(document).map((text) => `a sentence with a hole: ${text}`));
    cleanup();
    // Each test is a tab of its own.
    window.sessionStorage.clear();
  };
  const { documentElement, body } = document;
  const attributes = [documentElement, body].map((element) => [...element.attributes]);
  // What asks before a page is left goes with its page in a browser.
  const asking = new Set<EventListenerOrEventListenerObject>();
  const listen = window.addEventListener.bind(window);
  window.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (type === 'beforeunload') asking.add(listener);
    listen(type, listener, options);
  };
  // Files share a document: the next one begins where a browser would.
  forgetFile = () => {
    for (const listener of asking) window.removeEventListener('beforeunload', listener);
    window.addEventListener = listen;
    body.replaceChildren();
    for (const [index, element] of [documentElement, body].entries()) {
      for (const { name } of [...element.attributes]) element.removeAttribute(name);
      for (const { name, value } of attributes[index] ?? []) element.setAttribute(name, value);
    }
    document.title = '';
    localStorage.clear();
    sessionStorage.clear();
    window.history.replaceState(null, '', '/');
  };
}

afterEach(() => {
  cleanUpDocument();
  server.resetHandlers();
  const found = problems.splice(0);
  if (found.length > 0) throw new Error(`The test left problems:\n${found.join('\n')}`);
});
